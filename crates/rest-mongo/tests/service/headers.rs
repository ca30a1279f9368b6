//! Headers that make a PUT mean something else.

use reqwest::Method;
use serde_json::json;

use crate::common::Service;

#[tokio::test]
async fn a_put_that_asks_for_what_the_service_does_not_do_is_refused_and_stores_nothing() {
    let service = Service::rust().await;
    let path = "/stuff/with-headers";
    service.put(path, r#"{"olives": 7}"#).await;
    for (name, value, status) in [
        ("If-None-Match", "*", 501),
        ("if-match", "\"abc\"", 501),
        ("If-Unmodified-Since", "Wed, 21 Oct 2015 07:28:00 GMT", 501),
        ("If", "(<opaquelocktoken:1>)", 501),
        ("If-Schedule-Tag-Match", "\"12\"", 501),
        ("Content-Range", "bytes 0-12/100", 400),
        ("Content-Encoding", "gzip", 415),
        ("CONTENT-ENCODING", "br, gzip", 415),
    ] {
        let put = service.request(Method::PUT, path).header(name, value);
        let answer = put.body(r#"{"olives": 8}"#).send().await.unwrap();
        assert_eq!(answer.status(), status, "{name}");
        let told = answer.text().await.unwrap();
        let expected = format!("{} isn't supported here", name.to_lowercase());
        assert!(told.contains(&expected), "{told}");
        assert_eq!(service.get(path).await.1["olives"], 7, "{name}");
    }
}

#[tokio::test]
async fn headers_that_change_nothing_are_fine() {
    let service = Service::rust().await;
    let path = "/stuff/with-other-headers";
    for (name, value) in [
        ("Content-Type", "application/json; charset=utf-8"),
        ("Content-Language", "de"),
        ("Content-Disposition", "attachment"),
        ("Prefer", "return=minimal"),
        ("X-If-Match", "abc"),
    ] {
        let put = service.request(Method::PUT, path).header(name, value);
        let answer = put.body("{}").send().await.unwrap();
        assert!(answer.status().is_success(), "{name}: {}", answer.status());
    }
    // With a GET nothing can be lost, so a condition is only not used.
    let get = service
        .request(Method::GET, path)
        .header("If-None-Match", "*");
    let answer = get.send().await.unwrap();
    assert_eq!(answer.status(), 200);
    let document: serde_json::Value =
        serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap();
    assert_eq!(document, json!({ "_id": "with-other-headers" }));
}
