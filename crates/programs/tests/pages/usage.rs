//! Arguments: which are wrong usage.

use crate::common::Program;
use crate::pages;

/// Runs `pages` with arguments that must be refused before it connects to anything.
async fn must_refuse(arguments: &[&str], what: &str) {
    let program = Program::start(pages().args(arguments));
    program.end().await.must_be_wrong_usage(what);
}

#[tokio::test]
async fn arguments_but_an_address_and_a_whole_number_are_wrong_usage() {
    must_refuse(&[], "no argument").await;
    must_refuse(&["127.0.0.1:1"], "an address without a number").await;
    must_refuse(&["127.0.0.1:1", "1", "1"], "a third argument").await;
    for n in ["", "x", "-1", "1.5"] {
        must_refuse(&["127.0.0.1:1", n], &format!("the number {n:?}")).await;
    }
    for address in ["", "127.0.0.1", "127.0.0.1:x", ":80", "127.0.0.1:99999"] {
        must_refuse(&[address, "1"], &format!("the address {address:?}")).await;
    }
}
