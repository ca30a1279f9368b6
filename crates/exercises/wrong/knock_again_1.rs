// The judge says: wanted Err(GaveUp(3)), because each attempt takes 5 ms, 99 find the room full, the next one has Ok("come in"), and the deadline is at 70 ms; was Ok("come in")
// The limit begins anew with each attempt.

use tokio::time::timeout;

async fn knock<T>(
    mut attempt: impl AsyncFnMut() -> Result<T, Refusal>,
    in_all: Duration,
) -> Result<T, Failure> {
    let mut begun = 0;
    let mut wait = FIRST_WAIT;
    loop {
        begun += 1;
        match timeout(in_all, attempt()).await {
            Ok(Ok(value)) => return Ok(value),
            Ok(Err(Refusal::Unwelcome)) => return Err(Failure::Unwelcome),
            Ok(Err(Refusal::Full)) => sleep(wait).await,
            Err(_) => return Err(Failure::GaveUp(begun)),
        }
        wait = (wait * 2).min(LONGEST_WAIT);
    }
}
