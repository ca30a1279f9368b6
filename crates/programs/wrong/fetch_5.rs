// Refused by: retries::pauses_are_counted_from_the_end_of_a_failed_attempt_that_took_long
// It counts the pause from the start of the failed attempt, so one that took long is retried at once.

use tokio::time::{Instant, sleep_until};

async fn fetch(client: &Client, url: &str) -> (Attempt, usize) {
    let mut attempts = 1;
    let mut begun = Instant::now();
    let mut result = attempt(client, url).await;
    for pause in RETRY_PAUSES {
        if !matches!(&result, Err(failure) if failure.may_pass()) {
            break;
        }
        sleep_until(begun + pause).await;
        begun = Instant::now();
        attempts += 1;
        result = attempt(client, url).await;
    }
    (result, attempts)
}
