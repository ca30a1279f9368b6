//! The target of a client: a connection of its own, or none.

use tokio::net::TcpSocket;

use crate::relay::{PASS_LIMIT, Pair, Relay, must_have_ended, start};

#[tokio::test]
async fn each_client_has_a_connection_of_its_own() {
    let relay = Relay::start().await;
    let mut pairs = [relay.pair().await, relay.pair().await, relay.pair().await];
    for pair in &mut pairs {
        pair.must_pass("bytes pass between a client and its target")
            .await;
    }
}

#[tokio::test]
async fn a_client_whose_target_refuses_is_closed_and_the_program_goes_on() {
    // It has a port, and refuses whoever connects as long as it doesn't listen.
    let socket = TcpSocket::new_v4().unwrap();
    socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let (program, address) = start(socket.local_addr().unwrap()).await;
    for _ in 0..2 {
        let mut client = tokio::net::TcpStream::connect(address).await.unwrap();
        must_have_ended(&mut client, PASS_LIMIT, "the target refuses").await;
    }
    let target = socket.listen(16).unwrap();
    let relay = Relay {
        program,
        address,
        target,
    };
    let mut pair: Pair = relay.pair().await;
    pair.must_pass("the target accepts by now, so bytes should pass")
        .await;
}
