//! The body of a PUT: what it may be, and what doesn't count.

use std::convert::Infallible;

use futures::stream;
use reqwest::header::CONTENT_TYPE;
use reqwest::{Body, Method};
use serde_json::json;

use crate::common::Service;

agree_on! {
    the_id_in_the_body_does_not_count,
    the_content_type_does_not_matter,
    a_body_over_one_mebibyte_is_refused,
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

async fn a_body_over_one_mebibyte_is_refused(service: Service) {
    let document = format!(r#"{{"filler": "{}"}}"#, "x".repeat(1 << 20));
    let chunks = document.as_bytes().chunks(1 << 16).map(<[u8]>::to_vec);
    let chunks = chunks.map(Ok::<_, Infallible>).collect::<Vec<_>>();
    let without_length = Body::wrap_stream(stream::iter(chunks));
    assert_eq!(service.put("/stuff/large", document).await, 413);
    assert_eq!(service.put("/stuff/large", without_length).await, 413);
    assert_eq!(service.get("/stuff/large").await.0, 404);
}
