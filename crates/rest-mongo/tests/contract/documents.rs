//! A GET and a HEAD find what a PUT left.

use reqwest::Method;
use reqwest::header::{CONTENT_LENGTH, CONTENT_TYPE};
use serde_json::json;

use crate::common::Service;

agree_on! {
    what_was_put_is_what_get_returns,
    head_answers_as_get_does_without_the_body,
    nothing_there_is_a_404,
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
