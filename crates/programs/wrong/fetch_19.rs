// Refused by: retries::a_job_that_waits_to_retry_holds_up_no_other_result
// It blocks its thread before a retry, and with that all other jobs.

async fn fetch(client: &Client, url: &str) -> (Attempt, usize) {
    let mut attempts = 1;
    let mut result = attempt(client, url).await;
    for pause in RETRY_PAUSES {
        if !matches!(&result, Err(failure) if failure.may_pass()) {
            break;
        }
        std::thread::sleep(pause);
        attempts += 1;
        result = attempt(client, url).await;
    }
    (result, attempts)
}
