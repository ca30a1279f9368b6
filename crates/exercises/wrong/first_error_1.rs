// The judge says: if both are begun at once, the toast burns after 10 ms, but Ada and Bo waited until 30 ms
// `join!` waits for both, even if one has failed.

use tokio::join;

async fn serve_together(
    first: impl Future<Output = Meal>,
    second: impl Future<Output = Meal>,
) -> Result<(&'static str, &'static str), String> {
    let (first, second) = join!(first, second);
    Ok((first?, second?))
}
