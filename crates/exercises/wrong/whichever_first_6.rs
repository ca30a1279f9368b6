// The judge says: pizza wasn't begun until soup was ready, after 10 ms
// It begins the second order only when the first has failed.

async fn eat_first(
    one: impl Future<Output = Result<&'static str, String>>,
    other: impl Future<Output = Result<&'static str, String>>,
) -> Result<&'static str, String> {
    match one.await {
        Ok(meal) => Ok(meal),
        Err(_) => other.await.map_err(|_| "nothing to eat".to_owned()),
    }
}
