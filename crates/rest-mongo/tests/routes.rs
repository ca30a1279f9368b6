//! The routes without a network: a request is a value, and so is the answer.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::time::Duration;

use rest_mongo::documents::Documents;
use rest_mongo::routes::routes;
use warp::http::StatusCode;
use warp::http::header::ALLOW;

const DEADLINE: Duration = Duration::from_secs(1);

#[tokio::test]
async fn a_method_that_the_path_does_not_take_is_a_405_without_any_database() {
    // Nothing listens there, but the driver doesn't wait for a connection until it needs one.
    let documents = Documents::new("mongodb://127.0.0.1:1", DEADLINE)
        .await
        .unwrap();
    let answer = warp::test::request()
        .method("DELETE")
        .path("/stuff/1")
        .reply(&routes(documents, DEADLINE))
        .await;
    assert_eq!(answer.status(), StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(answer.headers()[ALLOW], "GET, HEAD, PUT");
}
