// Refused by: timeouts::a_response_that_never_comes_is_a_timeout_and_its_connection_is_closed
// After the timeout it drops the handle of a task, which goes on with its connection.

use tokio::{spawn, time::timeout};

fn client() -> reqwest::Result<Client> {
    Client::builder()
        .no_proxy()
        .redirect(redirect::Policy::none())
        .pool_max_idle_per_host(0)
        .build()
}

async fn attempt(client: &Client, url: &str) -> Attempt {
    let sending = client.get(url).send();
    let task = spawn(async { sending.await?.error_for_status()?.bytes().await });
    match timeout(ATTEMPT_TIMEOUT, task).await {
        Ok(Ok(Ok(body))) => Ok((StatusCode::OK, body.len())),
        Ok(Ok(Err(error))) => Err(error.status().map_or(Failure::Connection, Failure::Status)),
        Ok(Err(_)) => Err(Failure::Connection),
        Err(_) => Err(Failure::Timeout),
    }
}
