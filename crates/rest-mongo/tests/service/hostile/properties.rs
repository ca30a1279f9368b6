//! The same for bytes that nobody thought of.

use percent_encoding::{NON_ALPHANUMERIC, percent_encode};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Map, Value, json};
use tokio::runtime::Runtime;

use super::target::Expected::Problem;
use super::target::{GOOD, Target, get, put};

/// Runs `test` on many values against one service.
fn check<S: Strategy>(
    database: &str,
    strategy: &S,
    test: impl Fn(&Runtime, &Target, S::Value) -> Result<(), TestCaseError>,
) {
    let runtime = Runtime::new().expect("a runtime");
    let target = runtime.block_on(Target::open(database));
    let config = Config {
        cases: 256,
        failure_persistence: None,
        ..Config::default()
    };
    let result = TestRunner::new(config).run(strategy, |value| test(&runtime, &target, value));
    if let Err(error) = result {
        panic!("{error}");
    }
}

fn bytes(length: usize) -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(any::<u8>(), 0..length)
}

/// Bytes of any kind, and text that comes near to JSON.
fn body() -> impl Strategy<Value = Vec<u8>> {
    let near = r#"([{}\[\],:"]|"a":|"\$(oid|date|code)":|\\u[d-f][0-9a-f]{3}|-?[0-9]{1,25}|true|\PC){0,32}"#;
    prop_oneof![
        bytes(512),
        near.prop_map(String::into_bytes),
        near.prop_map(|value| format!("{{\"a\": {value}}}").into_bytes()),
    ]
}

#[test]
fn any_body_that_is_no_object_is_refused() {
    check("any_body", &body(), |runtime, target, body| {
        runtime.block_on(async {
            let count = target.count().await;
            let request = [put("/stuff/good", &body).as_slice(), GOOD].concat();
            let answers = target.talk(&request, false).await;
            let statuses: Vec<u16> = answers.iter().map(|answer| answer.status).collect();
            // An object may be refused too: for what stands in it.
            let object = serde_json::from_slice::<Map<String, Value>>(&body).is_ok();
            prop_assert!(statuses == [400, 200] || object && statuses == [200, 200]);
            target.check_health("the body", count).await;
            Ok(())
        })
    });
}

/// Bytes of any kind, and text of any length around the longest that is taken.
fn segment() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        bytes(16),
        bytes(1100),
        "\\PC{0,16}|\\PC{250,1030}".prop_map(String::into_bytes)
    ]
}

#[test]
fn any_path_segment_is_an_id_if_it_is_utf8_and_short_enough() {
    check("any_segment", &segment(), |runtime, target, segment| {
        runtime.block_on(async {
            let path = format!("/stuff/{}", percent_encode(&segment, NON_ALPHANUMERIC));
            let expected = match str::from_utf8(&segment) {
                _ if segment.is_empty() => 404,
                Err(_) => 400,
                Ok(id) if id.len() > 1024 => 414,
                Ok(id) => {
                    let request = [put(&path, b"{}"), get(&path), GOOD.to_vec()].concat();
                    let answers = target.talk(&request, false).await;
                    prop_assert!(matches!(answers[0].status, 200 | 201));
                    let document: Value = serde_json::from_slice(&answers[1].body).unwrap();
                    prop_assert_eq!(document, json!({ "_id": id }));
                    return Ok(());
                }
            };
            target
                .check(&[("PUT", put(&path, b"{}"), Problem(expected))])
                .await;
            target
                .check(&[("GET", get(&path), Problem(expected))])
                .await;
            Ok(())
        })
    });
}

/// Bytes of any kind, and a request with some bytes of any kind in it.
fn request() -> impl Strategy<Value = Vec<u8>> {
    let request = put("/stuff/a", b"[1, 2, 3]");
    let at = 0..request.len();
    let broken = (at, 0..8_usize, bytes(8)).prop_map(move |(at, length, bytes)| {
        let mut request = request.clone();
        let end = request.len().min(at + length);
        request.splice(at..end, bytes);
        request
    });
    prop_oneof![bytes(512), broken]
}

#[test]
fn any_bytes_are_refused_or_get_no_answer() {
    check("any_bytes", &request(), |runtime, target, request| {
        runtime.block_on(async {
            let count = target.count().await;
            for answer in target.talk(&request, true).await {
                prop_assert!(matches!(answer.status, 400..500), "{:?}", answer);
            }
            target.check_health("the bytes", count).await;
            Ok(())
        })
    });
}
