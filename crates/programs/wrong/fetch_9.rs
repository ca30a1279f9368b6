// Refused by: results::a_response_counts_only_once_its_whole_body_is_there
// It counts the bytes that have come before a body was cut short, as if that were its end.

async fn attempt(client: &Client, url: &str) -> Attempt {
    let mut response = client.get(url).send().await?;
    let status = response.status();
    let mut bytes = 0;
    while let Ok(Some(chunk)) = response.chunk().await {
        bytes += chunk.len();
    }
    if status.is_success() {
        Ok((status, bytes))
    } else {
        Err(Failure::Status(status))
    }
}
