// Refused by: results::a_response_counts_only_once_its_whole_body_is_there
// It takes a failure by its status, and never reads the body.

async fn attempt(client: &Client, url: &str) -> Attempt {
    let response = client.get(url).send().await?;
    let status = response.status();
    if status.is_success() {
        Ok((status, response.bytes().await?.len()))
    } else {
        Err(Failure::Status(status))
    }
}
