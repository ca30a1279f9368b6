//! Arguments: which are wrong usage.

use std::net::TcpListener;

use crate::common::Program;
use crate::relay::command;

const ADDRESS: &str = "127.0.0.1:0";

/// Runs `relay` with arguments that must be refused.
async fn must_refuse(arguments: &[&str], what: &str) {
    let program = Program::start(command().args(arguments));
    program.end().await.must_be_wrong_usage(what);
}

#[tokio::test]
async fn arguments_but_two_addresses_are_wrong_usage() {
    must_refuse(&[], "no argument").await;
    must_refuse(&[ADDRESS], "an address without a target").await;
    must_refuse(&[ADDRESS, "127.0.0.1:1", ADDRESS], "a third argument").await;
    for address in [
        "",
        "x",
        "127.0.0.1",
        "127.0.0.1:x",
        ":80",
        "127.0.0.1:99999",
    ] {
        let what = format!("the address {address:?}");
        must_refuse(&[address, "127.0.0.1:1"], &what).await;
        must_refuse(&[ADDRESS, address], &what).await;
    }
}

#[tokio::test]
async fn an_address_that_cannot_be_bound_is_wrong_usage() {
    let taken = TcpListener::bind(ADDRESS).unwrap();
    let address = taken.local_addr().unwrap().to_string();
    must_refuse(
        &[&address, "127.0.0.1:1"],
        "an address on which another program listens",
    )
    .await;
}
