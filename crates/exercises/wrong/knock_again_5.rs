// The judge says: wanted 90 ms, took 50 ms
// Its waits don't grow.

use tokio::time::timeout;

async fn knock<T>(
    mut attempt: impl AsyncFnMut() -> Result<T, Refusal>,
    in_all: Duration,
) -> Result<T, Failure> {
    let mut begun = 0;
    let attempts = async {
        let wait = FIRST_WAIT;
        loop {
            begun += 1;
            match attempt().await {
                Ok(value) => return Ok(value),
                Err(Refusal::Unwelcome) => return Err(Failure::Unwelcome),
                Err(Refusal::Full) => sleep(wait).await,
            }
        }
    };
    match timeout(in_all, attempts).await {
        Ok(result) => result,
        Err(_) => Err(Failure::GaveUp(begun)),
    }
}
