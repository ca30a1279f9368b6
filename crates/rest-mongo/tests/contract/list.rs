//! The list of everything, and the pages of it.

use reqwest::Method;
use reqwest::header::{ALLOW, CONTENT_TYPE};
use serde_json::{Value, json};

use crate::common::Service;

agree_on! {
    a_list_has_everything_in_the_order_of_the_ids,
    a_page_begins_after_an_id_and_ends_at_its_limit,
    an_id_in_the_query_is_percent_decoded,
    behind_the_last_document_the_list_is_empty,
    head_of_a_list_has_no_body,
    a_list_can_only_be_read,
}

/// Puts documents with these ids, one after the other.
async fn put_all(service: &Service, ids: &[&str]) {
    for id in ids {
        let path = format!("/stuff/{id}");
        service.put(&path, r#"{"dish": "pizza"}"#).await;
    }
}

/// Gets a list; the ids in it.
async fn ids(service: &Service, path: &str) -> Vec<String> {
    let (status, documents) = service.get(path).await;
    assert_eq!(status, 200, "{path}");
    let documents = documents.as_array().expect("an array");
    let ids = documents.iter().map(|document| document["_id"].as_str());
    ids.map(|id| id.expect("text").to_owned()).collect()
}

async fn a_list_has_everything_in_the_order_of_the_ids(service: Service) {
    put_all(&service, &["all-3", "all-1", "all-2"]).await;
    let all = ids(&service, "/stuff").await;
    assert!(all.is_sorted(), "{all:?}");
    for id in ["all-1", "all-2", "all-3"] {
        assert!(all.iter().any(|one| one == id), "{all:?}");
    }
}

async fn a_page_begins_after_an_id_and_ends_at_its_limit(service: Service) {
    put_all(&service, &["page-1", "page-2", "page-3", "page-4"]).await;
    let answer = service.answer(Method::GET, "/stuff?after=page-1&limit=2");
    let answer = answer.await;
    assert_eq!(answer.headers()[CONTENT_TYPE], "application/json");
    let page: Value = serde_json::from_slice(&answer.bytes().await.expect("a body")).expect("JSON");
    let pizza = |id| json!({"_id": id, "dish": "pizza"});
    assert_eq!(page, json!([pizza("page-2"), pizza("page-3")]));
    // The last id of a page leads to the next one.
    assert_eq!(
        ids(&service, "/stuff?limit=1&after=page-3").await,
        ["page-4"]
    );
}

async fn an_id_in_the_query_is_percent_decoded(service: Service) {
    put_all(&service, &["query%201", "query%202", "query+1"]).await;
    for after in ["query%201", "query+1"] {
        let path = format!("/stuff?after={after}&limit=1");
        assert_eq!(ids(&service, &path).await, ["query 2"]);
    }
    let path = "/stuff?after=query%202&limit=1";
    assert_eq!(ids(&service, path).await, ["query+1"]);
}

async fn behind_the_last_document_the_list_is_empty(service: Service) {
    // No text comes after the last character that there is.
    let path = "/stuff?after=%F4%8F%BF%BF";
    assert_eq!(service.get(path).await, (200, json!([])));
}

async fn head_of_a_list_has_no_body(service: Service) {
    let head = service.answer(Method::HEAD, "/stuff").await;
    assert_eq!(head.status(), 200);
    assert_eq!(head.headers()[CONTENT_TYPE], "application/json");
    assert_eq!(head.bytes().await.expect("no body"), "");
}

async fn a_list_can_only_be_read(service: Service) {
    for method in [Method::PUT, Method::POST, Method::DELETE] {
        let answer = service.answer(method, "/stuff").await;
        assert_eq!(answer.status(), 405);
        let allowed = answer.headers()[ALLOW].to_str().expect("text");
        let mut allowed: Vec<_> = allowed.split(',').map(str::trim).collect();
        allowed.sort_unstable();
        assert_eq!(allowed, ["GET", "HEAD"]);
    }
}
