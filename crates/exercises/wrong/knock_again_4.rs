// The judge says: wanted 5 ms, took 15 ms: from 0 to 10 ms, your code waited for none of these futures
// It waits before the first attempt, too.

use tokio::time::timeout;

async fn knock<T>(
    mut attempt: impl AsyncFnMut() -> Result<T, Refusal>,
    in_all: Duration,
) -> Result<T, Failure> {
    let mut begun = 0;
    let attempts = async {
        let mut wait = FIRST_WAIT;
        loop {
            sleep(wait).await;
            begun += 1;
            match attempt().await {
                Ok(value) => return Ok(value),
                Err(Refusal::Unwelcome) => return Err(Failure::Unwelcome),
                Err(Refusal::Full) => {}
            }
            wait = (wait * 2).min(LONGEST_WAIT);
        }
    };
    match timeout(in_all, attempts).await {
        Ok(result) => result,
        Err(_) => Err(Failure::GaveUp(begun)),
    }
}
