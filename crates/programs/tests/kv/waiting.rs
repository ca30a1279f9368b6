//! Waiting for clients costs no CPU.

use crate::server::Server;

#[tokio::test]
async fn clients_that_send_nothing_cost_no_cpu() {
    let server = Server::start().await;
    let mut subscriber = server.client().await;
    subscriber.must_reply("SUBSCRIBE a", "OK").await;
    let mut client = server.client().await;
    client.must_reply("GET a", "NONE").await;
    client.send("GET").await;
    server.program.must_rest("its clients").await;
}
