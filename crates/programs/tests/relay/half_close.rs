//! One side that closes its sending half.

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::common::PATIENCE;
use crate::relay::{Pair, Relay, must_be_at_its_end, must_pass};

const MANY: usize = 3 << 20;

/// The first side sends many bytes and its end, and the second goes on alone.
async fn must_go_on(mut first: TcpStream, mut second: TcpStream) {
    let bytes = vec![b'x'; MANY];
    let sending = async {
        first.write_all(&bytes).await.unwrap();
        first.shutdown().await.unwrap();
    };
    let mut came = Vec::new();
    let receiving = timeout(PATIENCE, second.read_to_end(&mut came));
    let ((), received) = tokio::join!(sending, receiving);
    assert!(
        matches!(received, Ok(Ok(MANY))),
        "when one side closes its sending half, the other should get all {MANY} bytes before it \
         and then be told so, but it got {} and then {received:?}",
        came.len()
    );
    let because = "one side has closed its sending half, but bytes of the other one still pass";
    for _ in 0..3 {
        must_pass(&mut second, &mut first, b"still here", because).await;
        // Time for a relay to close what it shouldn't.
        tokio::task::yield_now().await;
    }
    second.shutdown().await.unwrap();
    must_be_at_its_end(
        &mut first,
        "the second side has closed its sending half too",
    )
    .await;
}

#[tokio::test]
async fn when_a_client_closes_its_sending_half_the_target_goes_on() {
    let relay = Relay::start().await;
    let Pair { client, target } = relay.pair().await;
    must_go_on(client, target).await;
}

#[tokio::test]
async fn when_a_target_closes_its_sending_half_the_client_goes_on() {
    let relay = Relay::start().await;
    let Pair { client, target } = relay.pair().await;
    must_go_on(target, client).await;
}

#[tokio::test]
async fn a_half_close_without_a_byte_is_passed_on() {
    let relay = Relay::start().await;
    let Pair {
        mut client,
        mut target,
    } = relay.pair().await;
    client.shutdown().await.unwrap();
    must_be_at_its_end(&mut target, "the client has closed its sending half").await;
    let because = "the client has closed its sending half, but the target may still answer";
    must_pass(&mut target, &mut client, b"an answer", because).await;
}
