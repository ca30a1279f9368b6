// The judge says: `async fn` resumed after completion. A future was polled again after it was ready
// It polls an order again that has ended with an error.

use std::pin::pin;

use tokio::select;

async fn eat_first(
    one: impl Future<Output = Result<&'static str, String>>,
    other: impl Future<Output = Result<&'static str, String>>,
) -> Result<&'static str, String> {
    let mut one = pin!(one);
    let mut other = pin!(other);
    let mut errors = 0;
    while errors < 2 {
        let result = select! {
            result = &mut one => result,
            result = &mut other => result,
        };
        match result {
            Ok(meal) => return Ok(meal),
            Err(_) => errors += 1,
        }
    }
    Err("nothing to eat".to_owned())
}
