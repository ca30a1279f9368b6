// Refused by: retries::the_reason_is_that_of_the_last_attempt
// It reports the reason of the first attempt.

async fn fetch(client: &Client, url: &str) -> (Attempt, usize) {
    let mut attempts = 1;
    let first = attempt(client, url).await;
    if !matches!(&first, Err(failure) if failure.may_pass()) {
        return (first, attempts);
    }
    for pause in RETRY_PAUSES {
        sleep(pause).await;
        attempts += 1;
        let result = attempt(client, url).await;
        if !matches!(&result, Err(failure) if failure.may_pass()) {
            return (result, attempts);
        }
    }
    (first, attempts)
}
