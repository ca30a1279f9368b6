// Refused by: timeouts::the_time_in_which_a_job_waits_to_start_does_not_count
// Its timeout includes the time in which the job waits for its place.

use tokio::{sync::Semaphore, time::timeout};

const PLACES: usize = 1_000;

async fn attempt(client: &Client, url: &str) -> Attempt {
    static PLACES_LEFT: Semaphore = Semaphore::const_new(5);
    let getting = async {
        let _place = PLACES_LEFT.acquire().await;
        let response = client.get(url).send().await?;
        let status = response.status();
        Ok((status, response.bytes().await?.len()))
    };
    let result = timeout(ATTEMPT_TIMEOUT, getting)
        .await
        .unwrap_or(Err(Failure::Timeout));
    match result? {
        (status, bytes) if status.is_success() => Ok((status, bytes)),
        (status, _) => Err(Failure::Status(status)),
    }
}
