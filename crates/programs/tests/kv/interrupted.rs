//! Ctrl-C.

use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::common::{PATIENCE, Program};
use crate::server::{A_WHILE, Server};

/// How long everything may take, with what tests add to each upper limit.
const STOP_LIMIT: Duration = Duration::from_millis(2_000 + 250);

async fn must_end_in_time(program: Program, since: Instant) {
    let ended = program.end().await;
    assert!(
        ended.status.code() == Some(0),
        "after Ctrl-C the exit code is 0, but the program ended with {}",
        ended.status
    );
    let took = ended.at.saturating_duration_since(since);
    assert!(
        took <= STOP_LIMIT,
        "the program should end within {STOP_LIMIT:?} after Ctrl-C, but it took {took:?}"
    );
}

#[tokio::test]
async fn without_clients_ctrl_c_ends_the_program() {
    let server = Server::start().await;
    let since = server.program.interrupt().await;
    must_end_in_time(server.program, since).await;
}

#[tokio::test]
async fn each_client_gets_bye_as_its_last_line() {
    let server = Server::start().await;
    let mut clients = Vec::new();
    for at in 0..20 {
        let mut client = server.client().await;
        client.must_reply("GET a", "NONE").await;
        if at % 2 == 0 {
            client.must_reply("SUBSCRIBE a", "OK").await;
        }
        if at % 3 == 0 {
            client.send("SET a half a li").await;
        }
        clients.push(client);
    }
    let since = server.program.interrupt().await;
    for client in &mut clients {
        client.must_get("BYE").await;
        client.must_be_closed("`BYE` is the last line").await;
    }
    must_end_in_time(server.program, since).await;
}

#[tokio::test]
async fn clients_that_do_not_read_hold_up_neither_the_end_nor_the_others() {
    let server = Server::start().await;
    let mut reads = server.client().await;
    let mut held_up = Vec::new();
    let lines = "GET b\n".repeat(1_000);
    reads
        .must_reply(&format!("SET b {}", "x".repeat(1_000)), "OK")
        .await;
    for _ in 0..3 {
        let mut client = server.client().await;
        client.send_until_held_up(lines.as_bytes(), 32 << 20).await;
        held_up.push(client);
    }
    let since = server.program.interrupt().await;
    reads.must_get("BYE").await;
    reads.must_be_closed("`BYE` is the last line").await;
    must_not_be_served(&server).await;
    must_end_in_time(server.program, since).await;
}

/// A client that comes after Ctrl-C is refused, or closed without a reply.
async fn must_not_be_served(server: &Server) {
    let Ok(Ok(mut late)) = timeout(A_WHILE, TcpStream::connect(server.address)).await else {
        return;
    };
    let _ = late.write_all(b"GET a\n").await;
    let mut reply = [0; 16];
    if let Ok(Ok(count @ 1..)) = timeout(PATIENCE, late.read(&mut reply)).await {
        panic!(
            "after Ctrl-C the server accepts no more clients, but one still got {:?}",
            String::from_utf8_lossy(&reply[..count])
        );
    }
}
