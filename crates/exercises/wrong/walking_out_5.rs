// The judge says: Bo still has the table, because his future isn't dropped yet
// Both are polled, and whoever is ready first drops the other.

async fn walk_out(
    bo: impl Future<Output = &'static str>,
    ada: impl Future<Output = &'static str>,
) -> &'static str {
    tokio::select! {
        biased;
        meal = ada => meal,
        meal = bo => meal,
    }
}
