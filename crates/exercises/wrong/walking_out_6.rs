// The judge says: Bo still has the table, because his future isn't dropped yet
// Ada's future is polled before the one that lets Bo go.

use tokio::join;

async fn walk_out(
    bo: impl Future<Output = &'static str>,
    ada: impl Future<Output = &'static str>,
) -> &'static str {
    let (meal, ()) = join!(ada, async move { drop(bo) });
    meal
}
