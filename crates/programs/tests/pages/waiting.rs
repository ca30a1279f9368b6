//! Waiting for a server costs no CPU.

use crate::server::Server;

#[tokio::test]
async fn pages_without_a_reply_cost_no_cpu() {
    let mut server = Server::start().await;
    let program = server.pages(1_000);
    let _requests = server.must_begin([1, 2, 3]).await;
    program.must_rest("three replies").await;
}
