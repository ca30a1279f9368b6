//! Waiting for a server costs no CPU.

use crate::server::Server;

#[tokio::test]
async fn requests_without_a_response_and_jobs_without_a_place_cost_no_cpu() {
    let mut server = Server::start().await;
    let program = server.fetch(&["/a"; 8]);
    let _requests = server.must_get_all(["/a"; 5]).await;
    program.must_rest("five responses").await;
}
