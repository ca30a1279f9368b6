// The judge says: Bo still has the table, because his future isn't dropped yet
// `let _ = bo` doesn't move Bo's future, so it lives to the end of the function.

async fn walk_out(
    bo: impl Future<Output = &'static str>,
    ada: impl Future<Output = &'static str>,
) -> &'static str {
    let _ = bo;
    ada.await
}
