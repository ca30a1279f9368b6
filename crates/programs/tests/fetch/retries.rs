//! Retries: after what, when, and how often.

use std::time::{Duration, Instant};

use tokio::net::TcpListener;
use tokio::time::sleep;

use crate::common::Program;
use crate::fetch;
use crate::server::{LEEWAY, Request, Server, must_end_with, must_end_with_code};

/// How long a job waits before each retry.
const PAUSES: [Duration; 3] = [
    Duration::from_millis(100),
    Duration::from_millis(200),
    Duration::from_millis(400),
];

const RETRIES: &str = "a job tries again up to three times";

/// An attempt came after this pause, counted from the end of the one before.
fn must_have_paused(request: &Request, failed: Instant, pause: Duration) {
    let paused = request.at.saturating_duration_since(failed);
    assert!(
        (pause..=pause + LEEWAY).contains(&paused),
        "the retry should come {pause:?} after the end of the failed attempt, but it came after \
         {paused:?}"
    );
}

#[tokio::test]
async fn a_5xx_is_retried_after_100_200_and_400_ms() {
    let mut server = Server::start().await;
    let program = server.fetch(&["/a"]);
    let mut request = server.must_get("/a", "the program has one URL").await;
    for (pause, status) in PAUSES.into_iter().zip([500, 503, 599]) {
        let failed = request.reply(status, "sorry").await;
        request = server.must_get("/a", RETRIES).await;
        must_have_paused(&request, failed, pause);
    }
    request.reply(200, "x").await;
    let ok = format!("ok {} status=200 bytes=1 attempts=4", server.url("/a"));
    let done = "done ok=1 failed=0 attempts=4";
    must_end_with(&program.end().await, 0, &[&ok, done]);
}

#[tokio::test]
async fn pauses_are_counted_from_the_end_of_a_failed_attempt_that_took_long() {
    let mut server = Server::start().await;
    let program = server.fetch(&["/a"]);
    let mut request = server.must_get("/a", "the program has one URL").await;
    for pause in PAUSES {
        sleep(Duration::from_millis(500)).await;
        let failed = request.reply(500, "").await;
        request = server.must_get("/a", RETRIES).await;
        must_have_paused(&request, failed, pause);
    }
    request.reply(500, "").await;
    let failed = format!("failed {} reason=500 attempts=4", server.url("/a"));
    let done = "done ok=0 failed=1 attempts=4";
    must_end_with(&program.end().await, 1, &[&failed, done]);
}

#[tokio::test]
async fn the_reason_is_that_of_the_last_attempt() {
    let mut server = Server::start().await;
    let program = server.fetch(&["/a"]);
    server.must_get("/a", RETRIES).await.reply(500, "").await;
    server.must_get("/a", RETRIES).await.close();
    server.must_get("/a", RETRIES).await.reply(501, "").await;
    server.must_get("/a", RETRIES).await.reply(502, "").await;
    let failed = format!("failed {} reason=502 attempts=4", server.url("/a"));
    let done = "done ok=0 failed=1 attempts=4";
    must_end_with(&program.end().await, 1, &[&failed, done]);
}

#[tokio::test]
async fn a_4xx_ends_the_retries() {
    let mut server = Server::start().await;
    let program = server.fetch(&["/a"]);
    server.must_get("/a", RETRIES).await.reply(500, "").await;
    server.must_get("/a", RETRIES).await.reply(404, "").await;
    let failed = format!("failed {} reason=404 attempts=2", server.url("/a"));
    let done = "done ok=0 failed=1 attempts=2";
    must_end_with(&program.end().await, 1, &[&failed, done]);
}

#[tokio::test]
async fn connections_that_break_are_retried() {
    for bytes in [0, 1, 20] {
        let mut server = Server::start().await;
        let program = server.fetch(&["/a"]);
        let mut request = server.must_get("/a", "the program has one URL").await;
        for (pause, resets) in PAUSES.into_iter().zip([true, false, true]) {
            if bytes > 0 {
                let head = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n";
                request.send(&head[..bytes]).await;
            }
            let failed = if resets {
                request.reset()
            } else {
                request.close()
            };
            request = server.must_get("/a", RETRIES).await;
            must_have_paused(&request, failed, pause);
        }
        request.reset();
        let failed = format!("failed {} reason=connection attempts=4", server.url("/a"));
        let done = "done ok=0 failed=1 attempts=4";
        must_end_with(&program.end().await, 1, &[&failed, done]);
    }
}

#[tokio::test]
async fn a_connection_that_is_refused_is_retried() {
    // Nothing listens any more at an address that was free a moment ago.
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/a", listener.local_addr().unwrap());
    drop(listener);
    let program = Program::start(fetch().arg(&url));
    let ended = program.end().await;
    let failed = format!("failed {url} reason=connection attempts=4");
    let done = "done ok=0 failed=1 attempts=4";
    must_end_with(&ended, 1, &[&failed, done]);
    let pauses = PAUSES.iter().sum();
    let took = ended.at - ended.started;
    assert!(
        took >= pauses,
        "three retries have pauses of {pauses:?} in all, but the program ended after {took:?}"
    );
}

#[tokio::test]
async fn a_job_that_waits_to_retry_holds_up_no_other_result() {
    let mut server = Server::start().await;
    let mut program = server.fetch(&["/a", "/b"]);
    let [a, b] = server.must_get_all(["/a", "/b"]).await;
    a.reply(500, "").await;
    server.must_get("/a", RETRIES).await.reply(500, "").await;
    server.must_get("/a", RETRIES).await.reply(500, "").await;
    let since = b.reply(200, "").await;
    let ok = format!("ok {} status=200 bytes=0 attempts=1", server.url("/b"));
    let took = program
        .must_print(&ok)
        .await
        .saturating_duration_since(since);
    assert!(
        took <= LEEWAY,
        "a result is printed at once, but while another job waited to retry, it took {took:?}"
    );
    server.must_get("/a", RETRIES).await.reply(200, "").await;
    let ok = format!("ok {} status=200 bytes=0 attempts=4", server.url("/a"));
    program.must_print(&ok).await;
    program.must_print("done ok=2 failed=0 attempts=5").await;
    must_end_with_code(&program.end().await, 0);
}
