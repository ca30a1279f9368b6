//! The refusals of the service, and their words.

use std::convert::Infallible;

use crate::common::{Service, mongodb, rest_mongo};
use futures::stream;
use reqwest::header::CONTENT_TYPE;
use reqwest::{Body, Method, Response};
use serde_json::Value;

async fn put(service: &Service, path: &str, body: &'static str) -> Response {
    let put = service.request(Method::PUT, path).body(body);
    put.send().await.expect("an answer")
}

/// Checks that the answer is a problem as RFC 9457 has it; returns its detail.
async fn detail(answer: Response, status: u16, title: &str) -> String {
    assert_eq!(answer.status().as_u16(), status);
    assert_eq!(answer.headers()[CONTENT_TYPE], "application/problem+json");
    let body = answer.bytes().await.expect("a body");
    let body: Value = serde_json::from_slice(&body).expect("JSON");
    assert_eq!(body["status"], status);
    assert_eq!(body["title"], title);
    body["detail"].as_str().expect("a detail").to_owned()
}

#[tokio::test]
async fn a_bad_body_is_a_400_that_says_why_and_stores_nothing() {
    let service = Service::rust().await;
    let deep: &str = Box::leak(format!("{{\"a\":{}1{}}}", "[".repeat(200), "]".repeat(200)).into());
    for (body, why) in [
        ("", "not JSON"),
        ("{", "not JSON"),
        (r#"{"a": 1,}"#, "not JSON"),
        ("[]", "not a JSON object"),
        ("1", "not a JSON object"),
        ("null", "not a JSON object"),
        (
            r#"{"a": 9223372036854775808}"#,
            "9223372036854775808 does not fit in 64 bits with a sign",
        ),
        (
            r#"{"a": [-9223372036854775809]}"#,
            "-9223372036854775809 does not fit in 64 bits with a sign",
        ),
        (
            r#"{"a": 123456789012345678901234567890}"#,
            "does not fit in 64 bits with a sign",
        ),
        (r#"{"a": 1e999}"#, "not Extended JSON"),
        (r#"{"a": {"$date": "yesterday"}}"#, "not Extended JSON"),
        (
            r#"{"a": {"$numberInt": "2147483648"}}"#,
            "not Extended JSON",
        ),
        (r#"{"$set": {"a": 1}}"#, "may begin with $"),
        ("{\"a\": {\"\\u0000\": 1}}", "not Extended JSON"),
        (deep, "recursion limit exceeded"),
    ] {
        let answer = put(&service, "/stuff/refused", body).await;
        let detail = detail(answer, 400, "Bad Request").await;
        assert!(detail.contains(why), "{body}: {detail}");
        assert_eq!(service.get("/stuff/refused").await.0, 404, "{body}");
    }
}

#[tokio::test]
async fn an_id_that_is_not_utf8_is_a_400() {
    let service = Service::rust().await;
    let get = service.answer(Method::GET, "/stuff/%FF").await;
    let put = put(&service, "/stuff/%FF", "{}").await;
    for answer in [get, put] {
        let detail = detail(answer, 400, "Bad Request").await;
        assert_eq!(detail, "the id is not UTF-8");
    }
}

#[tokio::test]
async fn an_id_has_at_most_1024_bytes() {
    let service = Service::rust().await;
    let path = |length| format!("/stuff/{}", "i".repeat(length));
    assert!(put(&service, &path(1024), "{}").await.status().is_success());
    let answer = put(&service, &path(1025), "{}").await;
    let detail = detail(answer, 414, "URI Too Long").await;
    assert_eq!(detail, "the id is longer than 1024 bytes");
}

#[tokio::test]
async fn a_body_of_one_mebibyte_is_not_too_large() {
    let service = Service::rust().await;
    let (head, tail) = (r#"{"filler": ""#, r#""}"#);
    let filler = "x".repeat((1 << 20) - head.len() - tail.len());
    let status = service
        .put("/stuff/mebibyte", format!("{head}{filler}{tail}"))
        .await;
    assert!(status == 200 || status == 201, "{status}");
}

#[tokio::test]
async fn every_refusal_is_a_problem() {
    let service = Service::rust().await;
    let missing = service.answer(Method::GET, "/stuff/missing").await;
    assert_eq!(detail(missing, 404, "Not Found").await, "no such stuff");
    let elsewhere = service.answer(Method::GET, "/elsewhere").await;
    assert_eq!(
        detail(elsewhere, 404, "Not Found").await,
        "nothing is at this path"
    );
    let post = service.answer(Method::POST, "/stuff/1").await;
    let allowed = "use GET, HEAD or PUT";
    assert_eq!(detail(post, 405, "Method Not Allowed").await, allowed);
    let large = put(
        &service,
        "/stuff/1",
        Box::leak("x".repeat((1 << 20) + 1).into()),
    )
    .await;
    let limit = "the body is larger than 1048576 bytes";
    assert_eq!(detail(large, 413, "Payload Too Large").await, limit);
}

#[tokio::test]
async fn a_body_that_takes_too_long_is_a_408() {
    let mut command = rest_mongo(&mongodb("rust").await);
    let service = Service::start(command.arg("--deadline=100")).await;
    let endless = Body::wrap_stream(stream::pending::<Result<Vec<u8>, Infallible>>());
    let put = service.request(Method::PUT, "/stuff/endless").body(endless);
    let answer = put.send().await.unwrap();
    let detail = detail(answer, 408, "Request Timeout").await;
    assert_eq!(detail, "the body took too long");
}
