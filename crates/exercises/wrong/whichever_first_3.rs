// The judge says: the kitchen should have finished: salad; it finished: pizza, salad
// It waits for both orders.

use judge::{burn, cook};
use tokio::join;

async fn eat_first(
    one: impl Future<Output = Result<&'static str, String>>,
    other: impl Future<Output = Result<&'static str, String>>,
) -> Result<&'static str, String> {
    match join!(one, other) {
        (Ok(meal), _) | (_, Ok(meal)) => Ok(meal),
        _ => Err("nothing to eat".to_owned()),
    }
}
