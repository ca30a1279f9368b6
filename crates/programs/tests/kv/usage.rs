//! Arguments: which are wrong usage.

use std::net::TcpListener;

use crate::common::Program;
use crate::kv;
use crate::server::Server;

/// Runs `kv` with arguments that must be refused.
async fn must_refuse(arguments: &[&str], what: &str) {
    let program = Program::start(kv().args(arguments));
    program.end().await.must_be_wrong_usage(what);
}

#[tokio::test]
async fn arguments_but_one_address_are_wrong_usage() {
    must_refuse(&[], "no argument").await;
    must_refuse(&["127.0.0.1:0", "127.0.0.1:0"], "a second argument").await;
    for address in [
        "",
        "x",
        "127.0.0.1",
        "127.0.0.1:x",
        ":80",
        "127.0.0.1:99999",
    ] {
        must_refuse(&[address], &format!("the address {address:?}")).await;
    }
}

#[tokio::test]
async fn an_address_that_cannot_be_bound_is_wrong_usage() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    must_refuse(&[&address], "an address on which another program listens").await;
}

#[tokio::test]
async fn the_first_line_says_where_the_server_listens() {
    let server = Server::start().await;
    server.client().await.must_reply("GET a", "NONE").await;
}
