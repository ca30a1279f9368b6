//! A stop of the server in the same process.

use std::net::Ipv4Addr;

use rest_mongo::documents::Documents;
use rest_mongo::routes::routes;
use rest_mongo::server::serve;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::time::timeout;

use crate::DEADLINE;
use crate::common::mongodb;
use crate::unfinished::{Unfinished, until_it_listens_no_more};

#[tokio::test]
async fn a_request_in_flight_is_answered_before_serve_returns() {
    let documents = Documents::new(&mongodb("rust").await, DEADLINE)
        .await
        .unwrap();
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel();
    let shutdown = async { stopped.await.unwrap_or_default() };
    let routes = routes(documents, DEADLINE);
    let serving = tokio::spawn(serve(listener, routes, shutdown, DEADLINE));

    let request = Unfinished::begin(&address.to_string()).await;
    stop.send(()).unwrap();
    until_it_listens_no_more(&address.to_string()).await;
    assert!(!serving.is_finished());

    let answer = request.finish().await;
    assert!(answer.starts_with("HTTP/1.1 20"), "{answer}");
    timeout(DEADLINE, serving).await.expect("in time").unwrap();
}
