// The judge says: wanted Err(GaveUp(2)), because each attempt takes 60 ms, 99 find the room full, the next one has Ok("come in"), and the deadline is at 100 ms; was Err(GaveUp(1))
// It counts the attempts that have failed, and not those that have begun.

use tokio::time::timeout;

async fn knock<T>(
    mut attempt: impl AsyncFnMut() -> Result<T, Refusal>,
    in_all: Duration,
) -> Result<T, Failure> {
    let mut begun = 0;
    let attempts = async {
        let mut wait = FIRST_WAIT;
        loop {
            match attempt().await {
                Ok(value) => return Ok(value),
                Err(Refusal::Unwelcome) => return Err(Failure::Unwelcome),
                Err(Refusal::Full) => {
                    begun += 1;
                    sleep(wait).await;
                }
            }
            wait = (wait * 2).min(LONGEST_WAIT);
        }
    };
    match timeout(in_all, attempts).await {
        Ok(result) => result,
        Err(_) => Err(Failure::GaveUp(begun)),
    }
}
