// The judge says: wanted 30 ms, took 50 ms: salad wasn't begun until pizza was ready, after 30 ms
// The second meal is begun when the first one is ready.

async fn serve_together(
    first: impl Future<Output = Meal>,
    second: impl Future<Output = Meal>,
) -> Result<(&'static str, &'static str), String> {
    Ok((first.await?, second.await?))
}
