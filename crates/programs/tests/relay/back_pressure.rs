//! Sides that don't read.

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::common::PATIENCE;
use crate::relay::{A_WHILE, Pair, Relay, must_pass};

/// More than the program and the buffers of four sockets hold.
const TOO_MUCH: usize = 40 << 20;

/// Sends for as long as the program reads, and returns how many bytes it was.
async fn send_until_held_up(from: &mut TcpStream, who: &str) -> usize {
    let piece = vec![b'x'; 1 << 16];
    let mut sent = 0;
    while let Ok(count) = timeout(A_WHILE, from.write(&piece)).await {
        sent += count.unwrap();
        assert!(
            sent < TOO_MUCH,
            "while the {who} doesn't read, the program soon stops reading from the other side, \
             but it took {sent} bytes"
        );
    }
    sent
}

#[tokio::test]
async fn a_side_that_does_not_read_holds_up_the_other_and_nothing_else() {
    let relay = Relay::start().await;
    let mut elsewhere = relay.pair().await;
    let Pair {
        mut client,
        mut target,
    } = relay.pair().await;
    let sent = send_until_held_up(&mut client, "target").await;
    let because = "one direction is held up, but bytes of the other one still pass";
    for _ in 0..3 {
        must_pass(&mut target, &mut client, b"meanwhile", because).await;
    }
    elsewhere
        .must_pass("one client is held up, but bytes of another one still pass")
        .await;
    must_receive_all(client, target, sent).await;
}

#[tokio::test]
async fn a_client_that_does_not_read_holds_up_the_target() {
    let relay = Relay::start().await;
    let Pair {
        mut client,
        mut target,
    } = relay.pair().await;
    let sent = send_until_held_up(&mut target, "client").await;
    let because = "one direction is held up, but bytes of the other one still pass";
    must_pass(&mut client, &mut target, b"meanwhile", because).await;
    must_receive_all(target, client, sent).await;
}

/// Once the second side reads, it gets everything.
async fn must_receive_all(mut first: TcpStream, mut second: TcpStream, sent: usize) {
    first.shutdown().await.unwrap();
    let mut came = Vec::new();
    let received = timeout(PATIENCE, second.read_to_end(&mut came)).await;
    assert!(
        matches!(received, Ok(Ok(_))) && came.len() == sent,
        "a side that reads again should get all {sent} bytes, but it got {} and then {received:?}",
        came.len()
    );
}
