//! The way of a document to MongoDB and back: what was PUT is what GET returns.

use crate::common::Service;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};

async fn put_and_get(service: &Service, id: &str, document: &Value) -> Value {
    let path = &format!("/stuff/{id}");
    let status = service.put(path, document.to_string()).await;
    assert!(status == 200 || status == 201, "{status} for {document}");
    let (status, mut answer) = service.get(path).await;
    assert_eq!(status, 200);
    let stored = answer
        .as_object_mut()
        .expect("an object")
        .shift_remove("_id");
    assert_eq!(stored, Some(json!(id)));
    answer
}

#[tokio::test]
async fn every_kind_of_value_comes_back_as_it_was_sent() {
    let service = Service::rust().await;
    for value in [
        json!(i64::MAX),
        json!(i64::MIN),
        json!(0.1),
        json!(5.0),
        json!(1e300),
        json!({"$oid": "0123456789abcdef01234567"}),
        json!({"$date": "1970-01-01T00:00:00.001Z"}),
        json!({"$date": {"$numberLong": "-1"}}),
        json!({"$numberDecimal": "0.1000"}),
        json!({"$numberDouble": "Infinity"}),
        json!({"$binary": {"base64": "AAEC", "subType": "00"}}),
        json!({"$regularExpression": {"pattern": "a+", "options": "i"}}),
        json!({"$timestamp": {"t": 1, "i": 4294967295_u32}}),
        json!({"$code": "f()", "$scope": {"n": 1}}),
        json!({"$minKey": 1}),
        json!({"dotted.key": 1, "": 2, "$unknown": {"$set": 3}}),
        json!({"z": 1, "a": 2, "m": 3}),
        json!("a NUL \u{0} in a string"),
    ] {
        let document = json!({"value": value});
        let answer = put_and_get(&service, "kinds", &document).await;
        // As text, so that the order of the keys counts.
        assert_eq!(answer.to_string(), document.to_string());
    }
}

#[tokio::test]
async fn the_canonical_form_is_understood_and_comes_back_relaxed() {
    let service = Service::rust().await;
    let canonical = json!({
        "int": {"$numberInt": "5"},
        "long": {"$numberLong": "5000000000"},
        "double": {"$numberDouble": "0.5"},
        "date": {"$date": {"$numberLong": "0"}},
    });
    let relaxed = json!({
        "int": 5,
        "long": 5_000_000_000_i64,
        "double": 0.5,
        "date": {"$date": "1970-01-01T00:00:00Z"},
    });
    assert_eq!(
        put_and_get(&service, "canonical", &canonical).await,
        relaxed
    );
}

#[tokio::test]
async fn of_keys_that_are_there_twice_the_last_one_counts() {
    let service = Service::rust().await;
    service
        .put("/stuff/twice", r#"{"a": 1, "b": 2, "a": 3}"#)
        .await;
    let twice = json!({"_id": "twice", "a": 3, "b": 2});
    assert_eq!(service.get("/stuff/twice").await.1, twice);
}

#[test]
fn any_json_object_comes_back_as_it_was_sent() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let service = runtime.block_on(Service::rust());
    let config = Config {
        cases: 256,
        failure_persistence: None,
        ..Config::default()
    };
    let result = TestRunner::new(config).run(&object(), |document| {
        let answer = runtime.block_on(put_and_get(&service, "any", &document));
        prop_assert_eq!(answer, document);
        Ok(())
    });
    result.unwrap();
}

/// Any JSON object, as deep and as odd as it may be; a key that Extended JSON
/// or the top level gives a meaning to begins with a `$`, so none does here.
fn object() -> impl Strategy<Value = Value> {
    let key = "[^$\0]\\PC{0,8}|";
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>()
            .prop_filter("a number", |n| n.is_finite())
            .prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    let value = leaf.prop_recursive(8, 64, 8, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(Value::from),
            prop::collection::hash_map(key, inner, 0..8)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    });
    prop::collection::hash_map(key, value, 0..8)
        .prop_map(|map| Value::Object(map.into_iter().filter(|(key, _)| key != "_id").collect()))
}
