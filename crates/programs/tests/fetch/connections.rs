//! Connections that stay open, and requests that nobody has counted.

use std::time::Duration;

use crate::common::texts;
use crate::server::{Server, must_end_with, must_end_with_code};

#[tokio::test]
async fn the_server_gets_as_many_requests_as_the_program_counts() {
    let mut server = Server::start().await;
    let paths = ["/ok", "/never", "/second", "/gone", "/ok", "/fourth", "/ok"];
    let program = server.fetch(&paths);
    let (ended, came) = server
        .serve(program, |path, before| match (path, before) {
            ("/never", _) | ("/second", 0) | ("/fourth", 0..=2) => 503,
            ("/gone", _) => 410,
            _ => 200,
        })
        .await;
    must_end_with_code(&ended, 1);
    let last = texts(&ended.printed).pop().unwrap_or_default();
    assert!(
        last == "done ok=5 failed=2 attempts=14",
        "the last line should be \"done ok=5 failed=2 attempts=14\", but it is {last:?}"
    );
    assert!(
        came.len() == 14,
        "the program counts 14 attempts, but the server got {} requests",
        came.len()
    );
}

#[tokio::test]
async fn a_connection_that_closes_instead_of_a_second_response_is_a_failed_attempt() {
    let mut server = Server::start().await;
    let program = server.fetch(&["/a"; 6]);
    let [first, rest @ ..] = server.must_get_all(["/a"; 5]).await;
    first.reply(200, "").await;
    // This one may come on the connection of the first.
    let sixth = server.must_get("/a", "one of five has ended").await;
    let failed = sixth.close();
    let retry = server.must_get("/a", "its connection was closed").await;
    let paused = retry.at.saturating_duration_since(failed);
    assert!(
        paused >= Duration::from_millis(100),
        "a connection that closes before the response is a failed attempt, which is retried after \
         100 ms, but the same request came again after {paused:?}, as some HTTP clients do \
         unasked on a connection that they use for a second time"
    );
    retry.reply(200, "").await;
    for request in rest {
        request.reply(200, "").await;
    }
    let ended = program.end().await;
    must_end_with_code(&ended, 0);
    let last = texts(&ended.printed).pop().unwrap_or_default();
    assert!(
        last == "done ok=6 failed=0 attempts=7",
        "the server got seven requests, so the last line should be \"done ok=6 failed=0 \
         attempts=7\", but it is {last:?}"
    );
}

#[tokio::test]
async fn a_server_that_closes_after_each_response_fails_none() {
    let mut server = Server::start().await;
    let program = server.fetch(&["/a"]);
    let mut request = server.must_get("/a", "the program has one URL").await;
    request.send_head(200, 5).await;
    request.send("hello").await;
    request.close();
    let ok = format!("ok {} status=200 bytes=5 attempts=1", server.url("/a"));
    let done = "done ok=1 failed=0 attempts=1";
    must_end_with(&program.end().await, 0, &[&ok, done]);
}
