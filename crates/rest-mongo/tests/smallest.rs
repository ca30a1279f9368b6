//! The smallest service, as a reader runs it: its two routes over a real MongoDB.

#[path = "common/mod.rs"]
mod common;

use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::UNIX_EPOCH;

use reqwest::Method;
use serde_json::json;

use crate::common::{Service, example, mongodb};

const SOURCE: &str = "examples/smallest.rs";

/// Starts the example. Its errors go to its log, which isn't read here.
async fn smallest() -> Service {
    let mut cargo = example("smallest");
    cargo
        .env("BIND_ADDRESS", "127.0.0.1:0")
        .env("MONGODB_URI", mongodb("smallest").await)
        .stderr(Stdio::null());
    Service::start(&mut cargo).await
}

#[tokio::test]
async fn what_was_put_is_what_get_returns() {
    let service = smallest().await;
    // No earlier run against the same MongoDB has used this id.
    let id = UNIX_EPOCH.elapsed().unwrap().as_nanos().to_string();
    let path = format!("/stuff/{id}");
    assert_eq!(service.get(&path).await.0, 404);
    assert_eq!(service.put(&path, r#"{"dish": "soup"}"#).await, 201);
    let pizza = r#"{"_id": "18", "dish": "pizza", "olives": 7}"#;
    assert_eq!(service.put(&path, pizza).await, 200);
    let document = json!({ "_id": id, "dish": "pizza", "olives": 7 });
    assert_eq!(service.get(&path).await, (200, document));
}

#[tokio::test]
async fn whatever_fails_is_a_500_and_the_next_request_is_served() {
    let service = smallest().await;
    for body in [r#"{"dish": pizza}"#, "[]", r#"{"at": {"$date": "soon"}}"#] {
        assert_eq!(service.put("/stuff/failed", body).await, 500, "{body}");
    }
    let status = service.put("/stuff/good", "{}").await;
    assert!(status == 200 || status == 201, "{status}");
    let other = service.answer(Method::DELETE, "/stuff/good").await;
    assert_eq!(other.status(), 405);
}

#[test]
fn it_has_sixty_lines_at_most() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join(SOURCE);
    let lines = fs::read_to_string(source).unwrap().lines().count();
    assert!(lines <= 60, "{SOURCE} has {lines} lines");
}
