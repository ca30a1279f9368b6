//! What the service and its Python twin agree on, scenario by scenario.

mod common;

use std::convert::Infallible;

use common::Service;
use futures::future::join_all;
use futures::stream;
use reqwest::header::{ALLOW, CONTENT_LENGTH, CONTENT_TYPE};
use reqwest::{Body, Method};
use serde_json::json;

/// Runs each scenario twice: against the service and against the twin.
macro_rules! agree_on {
    ($($scenario:ident,)*) => {
        mod rust {
            $(#[tokio::test] async fn $scenario() { super::$scenario(super::Service::rust().await).await })*
        }
        mod python {
            $(#[tokio::test] async fn $scenario() { super::$scenario(super::Service::python().await).await })*
        }
    };
}

agree_on! {
    a_put_creates_and_the_next_one_replaces,
    what_was_put_is_what_get_returns,
    head_answers_as_get_does_without_the_body,
    nothing_there_is_a_404,
    the_id_in_the_body_does_not_count,
    ids_are_percent_decoded,
    the_content_type_does_not_matter,
    another_method_is_told_which_ones_are_allowed,
    another_path_is_a_404,
    a_body_over_one_mebibyte_is_refused,
    one_of_many_concurrent_puts_creates,
}

async fn a_put_creates_and_the_next_one_replaces(service: Service) {
    let path = &fresh("/stuff/replaced");
    assert_eq!(service.put(path, r#"{"first": 1}"#).await, 201);
    assert_eq!(service.put(path, r#"{"second": 2}"#).await, 200);
    let (status, document) = service.get(path).await;
    assert_eq!(status, 200);
    assert_eq!(document["second"], 2);
    assert_eq!(document.get("first"), None);
}

async fn what_was_put_is_what_get_returns(service: Service) {
    let order = json!({
        "dish": "Käsespätzle ✓", "price": 9.5, "seats": [1, 2, 4_000_000_000_u64],
        "vegan": false, "note": null, "guest": { "name": "Ann" },
        "at": { "$date": "2026-01-01T12:00:00Z" },
    });
    service.put("/stuff/order", order.to_string()).await;
    let (status, mut document) = service.get("/stuff/order").await;
    let id = document.as_object_mut().expect("an object").remove("_id");
    assert_eq!((status, id), (200, Some(json!("order"))));
    assert_eq!(document, order);
}

async fn head_answers_as_get_does_without_the_body(service: Service) {
    service.put("/stuff/head", "{}").await;
    let get = service.answer(Method::GET, "/stuff/head").await;
    let head = service.answer(Method::HEAD, "/stuff/head").await;
    assert_eq!(head.status(), 200);
    for header in [CONTENT_LENGTH, CONTENT_TYPE] {
        assert!(head.headers().contains_key(&header));
        assert_eq!(head.headers().get(&header), get.headers().get(&header));
    }
    assert_eq!(head.bytes().await.expect("no body"), "");
}

async fn nothing_there_is_a_404(service: Service) {
    assert_eq!(service.get("/stuff/nobody-ordered-this").await.0, 404);
}

async fn the_id_in_the_body_does_not_count(service: Service) {
    service
        .put("/stuff/path", r#"{"_id": "body", "n": 1}"#)
        .await;
    assert_eq!(
        service.get("/stuff/path").await.1,
        json!({"_id": "path", "n": 1})
    );
    assert_eq!(service.get("/stuff/body").await.0, 404);
}

async fn ids_are_percent_decoded(service: Service) {
    let ids = [
        ("a%20b", "a b"),
        ("%E2%9C%93", "✓"),
        ("a%2Fb", "a/b"),
        ("1%2B1", "1+1"),
    ];
    for (segment, id) in ids {
        let path = &format!("/stuff/{segment}");
        service.put(path, "{}").await;
        assert_eq!(service.get(path).await, (200, json!({ "_id": id })));
    }
}

async fn the_content_type_does_not_matter(service: Service) {
    for content_type in [
        "application/x-www-form-urlencoded",
        "text/plain",
        "image/png",
    ] {
        let put = service.request(Method::PUT, "/stuff/typed").body("{}");
        let answer = put.header(CONTENT_TYPE, content_type).send().await;
        let status = answer.expect("an answer").status();
        assert!(status.is_success(), "{content_type}: {status}");
    }
}

async fn another_method_is_told_which_ones_are_allowed(service: Service) {
    for method in [Method::POST, Method::DELETE, Method::PATCH, Method::OPTIONS] {
        let answer = service.answer(method, "/stuff/1").await;
        assert_eq!(answer.status(), 405);
        let allowed = answer.headers()[ALLOW].to_str().expect("text");
        let allowed: Vec<_> = allowed.split(',').map(str::trim).collect();
        assert_eq!(allowed, ["GET", "HEAD", "PUT"]);
    }
}

async fn another_path_is_a_404(service: Service) {
    for path in [
        "/",
        "/stuff",
        "/stuff/",
        "/stuff/a/b",
        "/stuff/a/",
        "/other/a",
    ] {
        assert_eq!(service.get(path).await.0, 404, "{path}");
    }
}

async fn a_body_over_one_mebibyte_is_refused(service: Service) {
    let document = format!(r#"{{"filler": "{}"}}"#, "x".repeat(1 << 20));
    let chunks = document.as_bytes().chunks(1 << 16).map(<[u8]>::to_vec);
    let chunks = chunks.map(Ok::<_, Infallible>).collect::<Vec<_>>();
    let without_length = Body::wrap_stream(stream::iter(chunks));
    assert_eq!(service.put("/stuff/large", document).await, 413);
    assert_eq!(service.put("/stuff/large", without_length).await, 413);
    assert_eq!(service.get("/stuff/large").await.0, 404);
}

async fn one_of_many_concurrent_puts_creates(service: Service) {
    let path = &fresh("/stuff/raced");
    let puts = (0..32).map(|n| service.put(path, format!(r#"{{"n": {n}}}"#)));
    let mut statuses = join_all(puts).await;
    statuses.sort_unstable();
    assert_eq!(statuses[..31], [200; 31]);
    assert_eq!(statuses[31], 201);
}

/// A path that no earlier run against the same MongoDB has used.
fn fresh(path: &str) -> String {
    let now = std::time::SystemTime::UNIX_EPOCH
        .elapsed()
        .expect("after 1970");
    format!("{path}-{}", now.as_nanos())
}
