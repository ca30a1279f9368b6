// The judge says: wanted Err(Unwelcome), because each attempt takes 5 ms, 1 find the room full, the next one has Err(Unwelcome), and the deadline is at 500 ms; was Err(GaveUp(13))
// It goes on although it isn't welcome.

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
                Err(_) => sleep(wait).await,
            }
            wait = (wait * 2).min(LONGEST_WAIT);
        }
    };
    match timeout(in_all, attempts).await {
        Ok(result) => result,
        Err(_) => Err(Failure::GaveUp(begun)),
    }
}
