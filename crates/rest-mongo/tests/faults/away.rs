//! MongoDB is not there when the service starts.

use std::net::{Ipv4Addr, TcpListener};
use std::process::Stdio;
use std::time::{Duration, Instant};

use local_mongo::Storage;
use reqwest::Method;
use reqwest::header::RETRY_AFTER;
use tokio::io::{AsyncBufReadExt, BufReader};

use crate::common::{Service, rest_mongo, start_mongodb};

#[tokio::test]
async fn the_service_starts_without_mongodb_and_serves_when_it_comes() {
    let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = free.local_addr().unwrap().port();
    drop(free);
    let mut command = rest_mongo(&format!("mongodb://127.0.0.1:{port}/"));
    command.arg("--log=info").stderr(Stdio::piped());
    let mut service = Service::start(&mut command).await;
    let mut log = BufReader::new(service.child.stderr.take().unwrap()).lines();

    let asked = Instant::now();
    let answer = service.answer(Method::GET, "/stuff/1").await;
    assert!(
        asked.elapsed() < Duration::from_secs(2),
        "{:?}",
        asked.elapsed()
    );
    assert_eq!(answer.status(), 503);
    assert_eq!(answer.headers()[RETRY_AFTER], "1");
    let told = answer.text().await.unwrap();
    assert!(told.contains("the database is away"), "{told}");
    assert!(
        !told.contains("127.0.0.1") && !told.contains(&port.to_string()),
        "{told}"
    );
    let logged = log.next_line().await.unwrap().unwrap();
    assert!(logged.contains(&format!("127.0.0.1:{port}")), "{logged}");

    let mongo = start_mongodb(Storage::Temporary, port).await;
    let opened = Instant::now();
    while service.get("/stuff/1").await.0 != 404 {}
    assert!(
        opened.elapsed() < Duration::from_secs(2),
        "{:?}",
        opened.elapsed()
    );
    assert_eq!(service.put("/stuff/1", "{}").await, 201);
    mongo.close().await.unwrap();
}
