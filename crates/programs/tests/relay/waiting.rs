//! Waiting for bytes costs no CPU.

use crate::relay::{Pair, Relay, must_be_at_its_end};

use tokio::io::AsyncWriteExt;

#[tokio::test]
async fn clients_that_send_nothing_cost_no_cpu() {
    let relay = Relay::start().await;
    let _idle = relay.pair().await;
    let Pair {
        mut client,
        mut target,
    } = relay.pair().await;
    client.shutdown().await.unwrap();
    must_be_at_its_end(&mut target, "the client has closed its sending half").await;
    relay.program.must_rest("its clients").await;
}
