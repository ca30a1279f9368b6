//! Ten seconds without a byte.

use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::{sleep_until, timeout};

use crate::relay::{Pair, Relay, must_be_at_its_end, must_pass};

const SILENCE_TIME: Duration = Duration::from_secs(10);

/// How much later a silent client is closed, with what tests add to each upper limit.
const LATE_TIME: Duration = Duration::from_millis(500 + 250);

/// How often there is a byte where there's no silence.
const PAUSE: Duration = Duration::from_millis(3_500);

/// Waits until the connection ends, which must be in time after a silence since then. The
/// first time is before the last byte passed, and the second one after it.
async fn must_end_after_silence(side: &mut TcpStream, before: Instant, after: Instant, who: &str) {
    let mut byte = [0];
    let limit = after + SILENCE_TIME + LATE_TIME;
    let ended = timeout(limit - Instant::now(), side.read(&mut byte)).await;
    assert!(
        matches!(ended, Ok(Ok(0) | Err(_))),
        "{who} should be closed {SILENCE_TIME:?} after the last byte, but {:?} after it it's open",
        after.elapsed()
    );
    assert!(
        before.elapsed() >= SILENCE_TIME,
        "{who} should be closed {SILENCE_TIME:?} after the last byte, not {:?} after it",
        before.elapsed()
    );
}

/// After the last byte, both ends are closed.
async fn must_be_closed(pair: &mut Pair, before: Instant, after: Instant, who: &str) {
    let (client, target) = (
        format!("a client {who}"),
        format!("the target of a client {who}"),
    );
    tokio::join!(
        must_end_after_silence(&mut pair.client, before, after, &client),
        must_end_after_silence(&mut pair.target, before, after, &target),
    );
}

async fn never_a_byte(mut pair: Pair, before: Instant, after: Instant) {
    must_be_closed(&mut pair, before, after, "that never sent a byte").await;
}

async fn a_byte_and_then_none(mut pair: Pair) {
    sleep_until((Instant::now() + Duration::from_millis(500)).into()).await;
    let before = Instant::now();
    pair.must_pass("bytes pass between a client and its target")
        .await;
    must_be_closed(&mut pair, before, Instant::now(), "that was served before").await;
}

/// A half-close isn't a byte, and doesn't put off the end.
async fn a_half_close_and_then_nothing(pair: Pair, before: Instant, after: Instant) {
    let Pair {
        mut client,
        mut target,
    } = pair;
    sleep_until((after + PAUSE).into()).await;
    client.shutdown().await.unwrap();
    must_be_at_its_end(&mut target, "the client has closed its sending half").await;
    let who = "a client that only closed its sending half";
    must_end_after_silence(&mut client, before, after, who).await;
}

/// One direction of each has a byte now and then, and the other one none.
async fn a_byte_now_and_then(mut one: Pair, mut other: Pair) {
    let since = Instant::now();
    for round in 1.. {
        let because = "bytes come in one direction now and then, so both stay open";
        must_pass(&mut one.client, &mut one.target, b"up", because).await;
        must_pass(&mut other.target, &mut other.client, b"down", because).await;
        if since.elapsed() > SILENCE_TIME {
            break;
        }
        sleep_until((since + PAUSE * round).into()).await;
    }
    let because = "a direction was silent, but not the other one, so bytes should still pass";
    one.must_pass(because).await;
    other.must_pass(because).await;
}

#[tokio::test]
async fn a_client_is_closed_after_ten_seconds_without_a_byte_in_either_direction() {
    let relay = Relay::start().await;
    let before = Instant::now();
    let [one, two, three] = [relay.pair().await, relay.pair().await, relay.pair().await];
    let after = Instant::now();
    let (four, five) = (relay.pair().await, relay.pair().await);
    // All at once, because it takes so long.
    tokio::join!(
        never_a_byte(one, before, after),
        a_byte_and_then_none(two),
        a_half_close_and_then_nothing(three, before, after),
        a_byte_now_and_then(four, five),
    );
}
