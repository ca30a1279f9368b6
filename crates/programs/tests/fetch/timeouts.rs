//! Timeouts: what an attempt has its 2 s for.

use std::time::{Duration, Instant};

use tokio::time::sleep;

use crate::common::Program;
use crate::server::{LEEWAY, Request, Server, must_end_with};

/// How long an attempt may take, from connecting to the last byte of the body.
pub const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(2);

/// How long the first retry waits.
pub const FIRST_PAUSE: Duration = Duration::from_millis(100);

/// An attempt has ended after its 2 s. It began after `begun`, and its request came later.
fn must_have_taken_the_timeout(begun: Instant, request: &Request, because: &str) {
    let ended = Instant::now();
    assert!(
        ended - begun >= ATTEMPT_TIMEOUT && ended - request.at <= ATTEMPT_TIMEOUT + LEEWAY,
        "{because}, and an attempt has {ATTEMPT_TIMEOUT:?}, but its connection was closed \
         {:?} after the request",
        ended - request.at
    );
}

/// The attempt after a timeout succeeds.
async fn must_succeed_at_the_second(mut server: Server, program: Program) {
    let because = "a timeout is retried after 100 ms";
    let closed = Instant::now();
    let request = server.must_get("/a", because).await;
    let paused = request.at.saturating_duration_since(closed);
    assert!(
        paused <= FIRST_PAUSE + LEEWAY,
        "{because}, but it took {paused:?} from the end of the failed attempt"
    );
    request.reply(200, "x").await;
    let ok = format!("ok {} status=200 bytes=1 attempts=2", server.url("/a"));
    let done = "done ok=1 failed=0 attempts=2";
    must_end_with(&program.end().await, 0, &[&ok, done]);
}

#[tokio::test]
async fn a_response_that_never_comes_is_a_timeout_and_its_connection_is_closed() {
    let because = "no response comes";
    let mut server = Server::start().await;
    let program = server.fetch(&["/a"]);
    let mut request = server.must_get("/a", "the program has one URL").await;
    request.must_be_closed(because).await;
    must_have_taken_the_timeout(program.started, &request, because);
    must_succeed_at_the_second(server, program).await;
}

#[tokio::test]
async fn a_body_that_trickles_too_long_is_a_timeout_and_its_connection_is_closed() {
    let because = "the body trickles for longer than 2 s, although each byte comes quickly";
    let mut server = Server::start().await;
    let program = server.fetch(&["/a"]);
    let mut request = server.must_get("/a", "the program has one URL").await;
    request.send_head(200, 1_000).await;
    while !request.is_closed_within(Duration::from_millis(50)).await {
        assert!(
            request.at.elapsed() < 2 * ATTEMPT_TIMEOUT,
            "{because}, so it's a timeout, but the connection is still open"
        );
        request.send("x").await;
    }
    must_have_taken_the_timeout(program.started, &request, because);
    must_succeed_at_the_second(server, program).await;
}

#[tokio::test]
async fn a_slow_response_that_is_whole_in_time_succeeds() {
    let mut server = Server::start().await;
    let program = server.fetch(&["/a"]);
    let mut request = server.must_get("/a", "the program has one URL").await;
    sleep(Duration::from_millis(800)).await;
    request.send_head(200, 8).await;
    for _ in 0..8 {
        sleep(Duration::from_millis(100)).await;
        request.send("x").await;
    }
    request.end_response().await;
    let ok = format!("ok {} status=200 bytes=8 attempts=1", server.url("/a"));
    let done = "done ok=1 failed=0 attempts=1";
    must_end_with(&program.end().await, 0, &[&ok, done]);
}

#[tokio::test]
async fn a_timeout_of_the_last_attempt_is_the_reason() {
    let because = "a job tries again up to three times";
    let mut server = Server::start().await;
    let program = server.fetch(&["/a"]);
    for _ in 0..3 {
        server.must_get("/a", because).await.reply(500, "").await;
    }
    let _request = server.must_get("/a", because).await;
    let failed = format!("failed {} reason=timeout attempts=4", server.url("/a"));
    let done = "done ok=0 failed=1 attempts=4";
    must_end_with(&program.end().await, 1, &[&failed, done]);
}

#[tokio::test]
async fn the_time_in_which_a_job_waits_to_start_does_not_count() {
    let mut server = Server::start().await;
    let program = server.fetch(&["/a", "/a", "/a", "/a", "/a", "/a"]);
    let requests = server.must_get_all(["/a"; 5]).await;
    sleep(Duration::from_millis(1_300)).await;
    for request in requests {
        request.reply(200, "").await;
    }
    let mut sixth = server.must_get("/a", "a job has waited to start").await;
    assert!(
        !sixth.is_closed_within(Duration::from_millis(1_300)).await,
        "an attempt has {ATTEMPT_TIMEOUT:?}, however long its job has waited to start, but its \
         connection was closed {:?} after the request",
        sixth.at.elapsed()
    );
    sixth.reply(200, "").await;
    let ok = format!("ok {} status=200 bytes=0 attempts=1", server.url("/a"));
    let done = "done ok=6 failed=0 attempts=6".to_owned();
    let lines = [vec![ok; 6], vec![done]].concat();
    let lines: Vec<_> = lines.iter().map(String::as_str).collect();
    must_end_with(&program.end().await, 0, &lines);
}
