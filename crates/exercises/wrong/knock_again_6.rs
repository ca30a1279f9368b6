// The judge says: wanted 180 ms, took 340 ms: your code waited until knock was ready
// Its waits grow without end.

use tokio::time::timeout;

async fn knock<T>(
    mut attempt: impl AsyncFnMut() -> Result<T, Refusal>,
    in_all: Duration,
) -> Result<T, Failure> {
    let mut begun = 0;
    let attempts = async {
        let mut wait = FIRST_WAIT;
        loop {
            begun += 1;
            match attempt().await {
                Ok(value) => return Ok(value),
                Err(Refusal::Unwelcome) => return Err(Failure::Unwelcome),
                Err(Refusal::Full) => sleep(wait).await,
            }
            wait *= 2;
        }
    };
    match timeout(in_all, attempts).await {
        Ok(result) => result,
        Err(_) => Err(Failure::GaveUp(begun)),
    }
}
