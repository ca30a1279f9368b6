// Refused by: requests::a_request_names_the_path_with_its_query_and_the_host
// It leaves out the query of the URL.

async fn attempt(client: &Client, url: &str) -> Attempt {
    let path = url.split('?').next().unwrap_or(url);
    let response = client.get(path).send().await?;
    let status = response.status();
    let bytes = response.bytes().await?.len();
    if status.is_success() {
        Ok((status, bytes))
    } else {
        Err(Failure::Status(status))
    }
}
