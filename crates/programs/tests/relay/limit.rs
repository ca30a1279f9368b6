//! The limit on the clients that are served at once.

use crate::common::PATIENCE;
use crate::relay::{MAX_CLIENTS, PASS_LIMIT, Pair, Relay, must_be_at_its_end};

use tokio::io::AsyncWriteExt;

const PASSES: &str = "64 clients are served at once, so the bytes of each should pass";

#[tokio::test]
async fn sixty_four_clients_are_served_and_no_65th() {
    let relay = Relay::start().await;
    let mut pairs = relay.all_pairs().await;
    let mut client = relay.client().await;
    client.write_all(b"x").await.unwrap();
    relay
        .must_not_connect("64 clients are served, and none has left")
        .await;
    for pair in &mut pairs {
        pair.must_pass(PASSES).await;
    }
    // With one sending half closed, it's still there.
    pairs[7].client.shutdown().await.unwrap();
    must_be_at_its_end(&mut pairs[7].target, "the client sends no more").await;
    relay
        .must_not_connect("one of 64 clients still receives")
        .await;
    pairs[7].target.shutdown().await.unwrap();
    let target = relay
        .connection(PASS_LIMIT, "one of 64 clients has left")
        .await;
    let mut pair = Pair { client, target };
    let mut byte = [0];
    tokio::io::AsyncReadExt::read_exact(&mut pair.target, &mut byte)
        .await
        .unwrap();
    pair.must_pass("the 65th client has a place, so its bytes should pass")
        .await;
}

#[tokio::test]
async fn each_place_is_free_again_after_its_client() {
    let relay = Relay::start().await;
    for round in 0..2 * MAX_CLIENTS + 1 {
        let Pair {
            mut client,
            mut target,
        } = relay.pair().await;
        let (first, second) = match round % 2 {
            0 => (&mut client, &mut target),
            _ => (&mut target, &mut client),
        };
        first.shutdown().await.unwrap();
        must_be_at_its_end(second, "one side sends no more").await;
        second.shutdown().await.unwrap();
        must_be_at_its_end(first, "both sides send no more").await;
    }
}

#[tokio::test]
async fn a_client_that_breaks_frees_its_place_although_the_target_is_silent() {
    let relay = Relay::start().await;
    let mut pairs = relay.all_pairs().await;
    let _waiting = relay.client().await;
    let Pair {
        client,
        target: _open,
    } = pairs.pop().unwrap();
    client.set_zero_linger().unwrap();
    drop(client);
    relay
        .connection(PASS_LIMIT, "the connection of one of 64 clients broke")
        .await;
}

#[tokio::test]
async fn clients_who_wait_for_a_place_may_leave() {
    let relay = Relay::start().await;
    let mut pairs = relay.all_pairs().await;
    drop(relay.client().await);
    let mut waiting = relay.client().await;
    waiting.write_all(b"x").await.unwrap();
    pairs.clear();
    loop {
        let mut target = relay.connection(PATIENCE, "64 clients have left").await;
        let mut byte = [0];
        // The one that has left may come first, and says nothing.
        if let Ok(1) = tokio::io::AsyncReadExt::read(&mut target, &mut byte).await {
            return;
        }
    }
}
