// Refused by: connections::a_connection_that_closes_instead_of_a_second_response_is_a_failed_attempt
// It repeats a request at once when its connection breaks, and doesn't count that.

async fn attempt(client: &Client, url: &str) -> Attempt {
    let response = match client.get(url).send().await {
        Err(error) if error.is_request() && !error.is_timeout() => client.get(url).send().await?,
        result => result?,
    };
    let status = response.status();
    let bytes = response.bytes().await?.len();
    if status.is_success() {
        Ok((status, bytes))
    } else {
        Err(Failure::Status(status))
    }
}
