// The judge says: wanted 30 ms, took 50 ms: salad wasn't begun until pizza was ready, after 30 ms
// It awaits one after the other.

async fn serve_both(
    ada: impl Future<Output = &'static str>,
    bo: impl Future<Output = &'static str>,
) -> (&'static str, &'static str) {
    let ada = ada.await;
    let bo = bo.await;
    (ada, bo)
}
