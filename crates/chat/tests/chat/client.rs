//! The client, and the ends of what it reads.

use std::time::Instant;

use tokio::net::TcpListener;

use crate::guest::Guest;
use crate::process::Process;

#[tokio::test]
async fn at_the_end_of_its_input_the_client_prints_what_still_comes() {
    let (_room, address) = Process::open(&[]).await;
    let mut ann = Guest::join(&address, "Ann").await;
    let mut client = Process::start(&["--join", &address, "--name=Bo"]);
    client.type_in("hello\n/who\n").await;
    client.stdin = None;
    ann.read_until("* Bo has left").await;
    client.expect("? your name").await;
    client.expect("* Bo has joined").await;
    let mut lines = client.read_all().await;
    // A reply has a queue of its own, so it may come before what was said.
    assert_eq!(lines.pop().as_deref(), Some("* Bo has left"));
    lines.sort();
    assert_eq!(lines, ["* here: Ann, Bo", "Bo: hello"]);
    assert_eq!(client.wait().await.0.code(), Some(0));
}

#[tokio::test]
async fn the_room_hangs_up_and_the_client_ends_although_its_input_is_open() {
    let (_room, address) = Process::open(&["--silence=1"]).await;
    let mut client = Process::start(&["--join", &address]);
    client.type_in("Bo\n").await;
    client.expect("? your name").await;
    client.expect("* Bo has joined").await;
    client.expect("! nothing heard for 1 s").await;
    assert_eq!(client.wait().await.0.code(), Some(0));
}

#[tokio::test]
async fn the_client_waits_for_a_room_that_opens_later() {
    let closed = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = closed.local_addr().unwrap().to_string();
    drop(closed);
    let mut client = Process::start(&["--join", &address, "--name=Bo"]);
    let (_room, _) = Process::open_at(&address, &[]).await;
    client.expect("? your name").await;
    client.expect("* Bo has joined").await;
}

#[tokio::test]
async fn the_client_gives_up_after_ten_seconds_and_says_how_to_open_a_room() {
    let closed = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = closed.local_addr().unwrap().to_string();
    drop(closed);
    let start = Instant::now();
    let mut client = Process::start(&["--join", &address]);
    let (status, errors) = client.wait().await;
    assert_eq!(status.code(), Some(1));
    assert!((10..15).contains(&start.elapsed().as_secs()));
    let expected = format!("Error: nobody answers at {address}: ");
    assert!(errors.starts_with(&expected), "{errors}");
    assert!(
        errors.contains("`cargo run -p chat -- --bind 127"),
        "{errors}"
    );
}

#[tokio::test]
async fn an_address_that_is_none_is_refused_at_once() {
    let mut client = Process::start(&["--join=nowhere"]);
    let (status, errors) = client.wait().await;
    assert_eq!(status.code(), Some(1));
    assert!(
        errors.contains("nowhere is no address (try 127.0.0.1:7878)"),
        "{errors}"
    );
}
