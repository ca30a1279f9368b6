//! The limit on the requests that are under way.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::time::Duration;

use futures::StreamExt;
use futures::stream::FuturesUnordered;
use tokio::time::sleep;

use crate::common::texts;
use crate::server::{Server, must_end_with_code};

/// How many requests are under way at once.
const MAX_UNDER_WAY: usize = 5;

#[tokio::test]
async fn five_requests_are_under_way_and_no_sixth() {
    let mut server = Server::start().await;
    let _program = server.fetch(&["/a"; 12]);
    let _requests = server.must_get_all(["/a"; MAX_UNDER_WAY]).await;
    server
        .must_get_nothing("five requests are under way, so a sixth should wait")
        .await;
}

#[tokio::test]
async fn the_next_request_is_sent_as_soon_as_any_of_the_five_ends() {
    let mut server = Server::start().await;
    let program = server.fetch(&["/a"; 9]);
    let [mut first, second, third, fourth, fifth] = server.must_get_all(["/a"; 5]).await;
    let because = "one of five requests has ended while others wait to start";
    third.reply(200, "").await;
    let sixth = server.must_get("/a", because).await;
    fifth.reply(404, "").await;
    let seventh = server.must_get("/a", because).await;
    sixth.reply(200, "").await;
    let eighth = server.must_get("/a", because).await;
    // A part of a body doesn't end a request.
    first.send_head(200, 2).await;
    first.send("x").await;
    server
        .must_get_nothing("the body of one of five requests isn't whole yet")
        .await;
    first.send("x").await;
    first.end_response().await;
    let ninth = server.must_get("/a", because).await;
    for request in [second, fourth, seventh, eighth, ninth] {
        request.reply(200, "").await;
    }
    must_end_with_code(&program.end().await, 1);
}

#[tokio::test]
async fn retries_keep_to_the_limit_as_well() {
    let mut server = Server::start().await;
    let names: Vec<_> = (0..12).map(|number| format!("/{number}")).collect();
    let paths: Vec<_> = names.iter().map(String::as_str).collect();
    let program = server.fetch(&paths);
    let under_way = Cell::new(0);
    let mut attempts = BTreeMap::new();
    let mut replies = FuturesUnordered::new();
    let mut open = 2 * paths.len();
    while open > 0 {
        tokio::select! {
            request = server.request("jobs have still to be done") => {
                under_way.set(under_way.get() + 1);
                assert!(
                    under_way.get() <= MAX_UNDER_WAY,
                    "at most five requests should be under way, retries among them, but there \
                     were {}",
                    under_way.get()
                );
                let before = attempts.entry(request.path.clone()).or_insert(0);
                *before += 1;
                // The first attempts fail at once, so that many jobs wait to retry.
                let (time, status) = if *before == 1 { (0, 503) } else { (150, 200) };
                let under_way = &under_way;
                replies.push(async move {
                    sleep(Duration::from_millis(time)).await;
                    // The program may go on as soon as it has the last byte.
                    under_way.set(under_way.get() - 1);
                    request.reply(status, "").await;
                });
            }
            Some(()) = replies.next() => open -= 1,
        }
    }
    let ended = program.end().await;
    must_end_with_code(&ended, 0);
    let mut lines = texts(&ended.printed);
    assert!(
        lines.pop() == Some("done ok=12 failed=0 attempts=24"),
        "each of twelve jobs should succeed at its second attempt, but standard output has {:?}",
        texts(&ended.printed)
    );
    for path in paths {
        let ok = format!("ok {} status=200 bytes=0 attempts=2", server.url(path));
        assert!(
            lines.contains(&ok.as_str()),
            "standard output should have the line {ok:?}, but it has {lines:?}"
        );
    }
}
