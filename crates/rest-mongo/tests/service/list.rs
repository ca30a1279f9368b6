//! Lists of many documents, and one that can't be read to its end.

use std::process::Stdio;

use bson::{doc, rawdoc};
use reqwest::Method;
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::collection::{store, stuff};
use crate::common::{Service, mongodb, rest_mongo};

/// How much more memory a long list may take than a short one.
const MAX_GROWTH_MEGABYTES: u64 = 8;

#[tokio::test]
async fn a_list_of_a_hundred_thousand_documents_takes_no_more_memory_than_one_of_ten() {
    let uri = mongodb("long_list").await;
    let stuff = stuff(&uri).await;
    stuff.delete_many(doc! {}).await.expect("deleted");
    for first in (0..100_000).step_by(10_000) {
        let numbers = first..first + 10_000;
        let documents = numbers.map(|n| rawdoc! { "_id": format!("{n:06}"), "dish": "pizza" });
        stuff.insert_many(documents).await.expect("inserted");
    }
    let service = Service::start(&mut rest_mongo(&uri)).await;
    assert_eq!(count(&service, "/stuff?limit=10").await, 10);
    let before = service.peak_megabytes();
    assert_eq!(count(&service, "/stuff").await, 100_000);
    let after = service.peak_megabytes();
    if let (Some(before), Some(after)) = (before, after) {
        assert!(after <= before + MAX_GROWTH_MEGABYTES, "{before} {after}");
    }
}

/// Reads a list piece by piece; returns how many lines with documents it has.
async fn count(service: &Service, path: &str) -> usize {
    let mut answer = service.answer(Method::GET, path).await;
    let mut lines = 0;
    while let Some(chunk) = answer.chunk().await.expect("the list goes on") {
        lines += chunk.iter().filter(|&&byte| byte == b'\n').count();
    }
    // The brackets have lines of their own.
    lines - 2
}

#[tokio::test]
async fn a_document_that_cannot_be_read_breaks_a_list_that_has_begun() {
    let uri = mongodb("broken_list").await;
    let stuff = stuff(&uri).await;
    store(&stuff, rawdoc! { "_id": "1" }).await;
    store(&stuff, rawdoc! { "_id": "2", "a": { "$scope": {} } }).await;
    store(&stuff, rawdoc! { "_id": "3" }).await;
    let service = Service::start(&mut rest_mongo(&uri)).await;

    let mut stream = TcpStream::connect(&service.address).await.unwrap();
    let request = b"GET /stuff HTTP/1.1\r\nHost: localhost\r\n\r\n";
    stream.write_all(request).await.unwrap();
    let mut answer = Vec::new();
    // The connection ends without an error of its own, so the body has to tell.
    stream.read_to_end(&mut answer).await.unwrap();
    let answer = String::from_utf8(answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
    assert!(answer.contains(r#"{"_id":"1"}"#), "{answer}");
    assert!(!answer.contains(r#""3""#), "{answer}");
    assert!(!answer.contains(']'), "{answer}");
    // A chunk without a byte would be the end of a whole body.
    assert!(!answer.contains("\r\n0\r\n"), "{answer}");

    let client = service.answer(Method::GET, "/stuff").await.bytes().await;
    client.expect_err("the body isn't whole");
    // What comes after it can be had.
    let page = service.get("/stuff?after=2").await;
    assert_eq!(page, (200, json!([{"_id": "3"}])));
}

#[tokio::test]
async fn a_list_that_breaks_off_is_in_the_log() {
    let uri = mongodb("logged_list").await;
    let stuff = stuff(&uri).await;
    store(&stuff, rawdoc! { "_id": "1", "a": { "$scope": {} } }).await;
    let mut command = rest_mongo(&uri);
    command.arg("--log=warn").stderr(Stdio::piped());
    let mut service = Service::start(&mut command).await;
    let answer = service.answer(Method::GET, "/stuff").await;
    answer.bytes().await.expect_err("the body isn't whole");
    service.child.kill().await.unwrap();
    let mut log = String::new();
    let mut stderr = service.child.stderr.take().expect("piped above");
    stderr.read_to_string(&mut log).await.unwrap();
    assert!(
        log.contains("a list broke off: this document can't be read"),
        "{log}"
    );
}
