//! Ctrl-C.

use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::{sleep, timeout};

use crate::common::{END_LIMIT, Ended};
use crate::relay::{A_WHILE, Pair, Relay, must_be_at_its_end, must_have_ended};

/// How long clients may go on.
const GRACE_TIME: Duration = Duration::from_secs(5);

fn must_be_a_success(ended: &Ended) {
    assert!(
        ended.status.code() == Some(0),
        "after Ctrl-C the exit code is 0, but the program ended with {}",
        ended.status
    );
}

fn must_end_at_once(ended: &Ended, since: Instant, because: &str) {
    must_be_a_success(ended);
    let took = ended.at.saturating_duration_since(since);
    assert!(
        took <= END_LIMIT,
        "{because}, so the program should end within {END_LIMIT:?}, but it took {took:?}"
    );
}

#[tokio::test]
async fn without_clients_ctrl_c_ends_the_program_at_once() {
    let relay = Relay::start().await;
    // There was one.
    drop(relay.pair().await);
    let since = relay.program.interrupt().await;
    must_end_at_once(&relay.program.end().await, since, "there's no client");
}

#[tokio::test]
async fn clients_go_on_after_ctrl_c_until_they_are_done() {
    let relay = Relay::start().await;
    let mut first = relay.pair().await;
    let mut second = relay.pair().await;
    relay.program.interrupt().await;
    must_not_serve_another(&relay).await;
    for pair in [&mut first, &mut second] {
        pair.must_pass("clients go on after Ctrl-C, so bytes should pass")
            .await;
    }
    drop(first);
    let Pair {
        mut client,
        mut target,
    } = second;
    client.shutdown().await.unwrap();
    must_be_at_its_end(&mut target, "the client has closed its sending half").await;
    target.write_all(b"done").await.unwrap();
    let since = Instant::now();
    drop(target);
    let mut last = String::new();
    let read = timeout(END_LIMIT, client.read_to_string(&mut last)).await;
    assert!(
        matches!(read, Ok(Ok(_))) && last == "done",
        "a client that goes on after Ctrl-C gets all its bytes, but it got {last:?} and {read:?}"
    );
    must_end_at_once(&relay.program.end().await, since, "the last client is done");
}

/// A client that comes after Ctrl-C has no connection to the target.
async fn must_not_serve_another(relay: &Relay) {
    // It may take the program a moment to hear Ctrl-C.
    sleep(END_LIMIT).await;
    let late = timeout(A_WHILE, TcpStream::connect(relay.address)).await;
    relay
        .must_not_connect("a client came only after Ctrl-C")
        .await;
    drop(late);
}

#[tokio::test]
async fn five_seconds_after_ctrl_c_the_clients_that_are_left_are_closed() {
    let relay = Relay::start().await;
    let mut pairs = relay.all_pairs().await;
    let mut waiting = relay.client().await;
    let since = relay.program.interrupt().await;
    // It may take the program a moment to hear Ctrl-C, before a place is free.
    sleep(END_LIMIT).await;
    drop(pairs.pop());
    relay
        .must_not_connect("a client waited for a place when Ctrl-C came")
        .await;
    sleep((GRACE_TIME - Duration::from_millis(400)).saturating_sub(since.elapsed())).await;
    for pair in &mut pairs[..3] {
        pair.must_pass("clients go on for 5 s after Ctrl-C, so bytes should pass")
            .await;
    }
    let ended = relay.program.end().await;
    must_be_a_success(&ended);
    let took = ended.at.saturating_duration_since(since);
    assert!(
        took >= GRACE_TIME,
        "clients go on for 5 s after Ctrl-C, but the program ended after {took:?}"
    );
    assert!(
        took <= GRACE_TIME + END_LIMIT,
        "5 s after Ctrl-C everything should be closed, but the program took {took:?}"
    );
    let because = "the program has ended";
    must_have_ended(&mut waiting, A_WHILE, because).await;
    for Pair { client, target } in &mut pairs {
        must_have_ended(client, A_WHILE, because).await;
        must_have_ended(target, A_WHILE, because).await;
    }
}
