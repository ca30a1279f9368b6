// The judge says: Bo was to walk out, but his future was polled by `walk_out`
// Bo's future is awaited, so he stays for his meal.

async fn walk_out(
    bo: impl Future<Output = &'static str>,
    ada: impl Future<Output = &'static str>,
) -> &'static str {
    let _ = bo.await;
    ada.await
}
