// The judge says: if both are begun at once, the cake burns after 20 ms, but Ada and Bo waited until 50 ms
// An error of the first meal is looked at only when the second one is ready.

use tokio::try_join;

async fn serve_together(
    first: impl Future<Output = Meal>,
    second: impl Future<Output = Meal>,
) -> Result<(&'static str, &'static str), String> {
    let first = async { Ok::<_, String>(first.await) };
    let (first, second) = try_join!(first, second)?;
    Ok((first?, second))
}
