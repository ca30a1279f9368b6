// The judge says: wanted Ok("come in"), because each attempt takes 5 ms, 40 find the room full, the next one has Ok("come in"), and the deadline is at 5000 ms; was Err(GaveUp(10))
// It tries ten times, however long that takes.

use tokio::time::timeout;

async fn knock<T>(
    mut attempt: impl AsyncFnMut() -> Result<T, Refusal>,
    in_all: Duration,
) -> Result<T, Failure> {
    let mut begun = 0;
    let attempts = async {
        let mut wait = FIRST_WAIT;
        loop {
            if begun == 10 {
                return Err(Failure::GaveUp(begun));
            }
            begun += 1;
            match attempt().await {
                Ok(value) => return Ok(value),
                Err(Refusal::Unwelcome) => return Err(Failure::Unwelcome),
                Err(Refusal::Full) => sleep(wait).await,
            }
            wait = (wait * 2).min(LONGEST_WAIT);
        }
    };
    match timeout(in_all, attempts).await {
        Ok(result) => result,
        Err(_) => Err(Failure::GaveUp(begun)),
    }
}
