// Refused by: limit::retries_keep_to_the_limit_as_well
// A job gives up its place after its first attempt, and tries again without one.

use tokio::sync::Semaphore;

const PLACES: usize = 1_000;

async fn fetch(client: &Client, url: &str) -> (Attempt, usize) {
    static PLACES_LEFT: Semaphore = Semaphore::const_new(5);
    let mut attempts = 1;
    let place = PLACES_LEFT.acquire().await;
    let mut result = attempt(client, url).await;
    drop(place);
    for pause in RETRY_PAUSES {
        if !matches!(&result, Err(failure) if failure.may_pass()) {
            break;
        }
        sleep(pause).await;
        attempts += 1;
        result = attempt(client, url).await;
    }
    (result, attempts)
}
