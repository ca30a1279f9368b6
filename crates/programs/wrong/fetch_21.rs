// Refused by: results::every_2xx_succeeds_with_the_length_of_its_body_in_bytes
// It counts the characters of a body instead of its bytes.

async fn attempt(client: &Client, url: &str) -> Attempt {
    let response = client.get(url).send().await?;
    let status = response.status();
    let bytes = response.text().await?.chars().count();
    if status.is_success() {
        Ok((status, bytes))
    } else {
        Err(Failure::Status(status))
    }
}
