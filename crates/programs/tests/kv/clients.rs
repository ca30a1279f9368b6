//! Clients that leave.

use crate::server::Server;

#[tokio::test]
async fn what_came_before_a_half_close_is_answered() {
    let server = Server::start().await;
    let mut client = server.client().await;
    client
        .send("SET a 1\nSUBSCRIBE b\n".to_owned() + &"GET a\n".repeat(1_000))
        .await;
    client.send_no_more().await;
    client.must_get("OK").await;
    client.must_get("OK").await;
    for _ in 0..1_000 {
        client.must_get("VALUE 1").await;
    }
    client
        .must_be_closed("the client has closed its sending half")
        .await;
}

#[tokio::test]
async fn a_subscriber_that_closes_its_sending_half_is_closed() {
    let server = Server::start().await;
    let (mut subscriber, mut other) = (server.client().await, server.client().await);
    subscriber.must_reply("SUBSCRIBE a", "OK").await;
    subscriber.send_no_more().await;
    subscriber
        .must_be_closed("the client has closed its sending half")
        .await;
    other.must_reply("SET a 1", "OK").await;
}

#[tokio::test]
async fn other_clients_go_on_when_one_hangs_up() {
    let server = Server::start().await;
    let (mut subscriber, mut other) = (server.client().await, server.client().await);
    subscriber.must_reply("SUBSCRIBE a", "OK").await;
    for round in 0..20 {
        let mut client = server.client().await;
        client.must_reply("SUBSCRIBE a", "OK").await;
        client.send("SET b half a li").await;
        if round % 2 == 0 {
            client.reset();
        }
        other.must_reply(&format!("SET a {round}"), "OK").await;
        subscriber.must_get(&format!("MESSAGE a {round}")).await;
    }
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn within_a_second_after_a_hang_up_its_connection_is_closed() {
    let server = Server::start().await;
    let mut other = server.client().await;
    other.must_reply("SUBSCRIBE a", "OK").await;
    let before = server.program.sockets();
    let mut reset = server.client().await;
    let mut closed = server.client().await;
    // This one doesn't read its replies, so the server has stopped to read its lines.
    let mut held_up = server.client().await;
    for client in [&mut reset, &mut closed, &mut held_up] {
        client.must_reply("SUBSCRIBE a", "OK").await;
    }
    let long_lines = format!("SET b {}\n{}", "x".repeat(1_000), "GET b\n".repeat(1_000));
    held_up
        .send_until_held_up(long_lines.as_bytes(), 1 << 20)
        .await;
    reset.reset();
    drop((closed, held_up));
    let since = std::time::Instant::now();
    while server.program.sockets() > before {
        assert!(
            since.elapsed() < crate::server::REPLY_LIMIT,
            "three clients have hung up, so a second later nothing should be kept for them, but \
             {} connections are still there",
            server.program.sockets() - before
        );
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    other.must_reply("GET a", "NONE").await;
}
