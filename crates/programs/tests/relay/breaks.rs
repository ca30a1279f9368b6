//! Connections that break.

use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

use crate::relay::{PASS_LIMIT, Pair, Relay, must_be_at_its_end, must_have_ended};

/// Resets one side, on which the other one ends.
async fn must_end_with(broken: TcpStream, mut other: TcpStream, who: &str) {
    broken.set_zero_linger().unwrap();
    drop(broken);
    must_have_ended(
        &mut other,
        PASS_LIMIT,
        &format!("the connection of the {who} broke"),
    )
    .await;
}

#[tokio::test]
async fn a_connection_that_breaks_is_ended_on_both_sides() {
    let relay = Relay::start().await;
    let mut other = relay.pair().await;
    let Pair { client, target } = relay.pair().await;
    must_end_with(client, target, "client").await;
    let Pair { client, target } = relay.pair().await;
    must_end_with(target, client, "target").await;
    other
        .must_pass("only another client's connection broke, so bytes should pass")
        .await;
}

#[tokio::test]
async fn a_target_that_breaks_after_the_client_has_sent_everything_ends_the_client() {
    let relay = Relay::start().await;
    let Pair {
        mut client,
        mut target,
    } = relay.pair().await;
    client.shutdown().await.unwrap();
    must_be_at_its_end(&mut target, "the client has closed its sending half").await;
    must_end_with(target, client, "target").await;
}

#[tokio::test]
async fn a_target_that_goes_on_sending_to_a_broken_client_is_ended() {
    let relay = Relay::start().await;
    let Pair { client, mut target } = relay.pair().await;
    client.set_zero_linger().unwrap();
    drop(client);
    let sending = async { while target.write_all(b"news").await.is_ok() {} };
    assert!(
        tokio::time::timeout(PASS_LIMIT, sending).await.is_ok(),
        "the client's connection broke, so the target's should end within {PASS_LIMIT:?}, but \
         the program still takes bytes from it"
    );
}
