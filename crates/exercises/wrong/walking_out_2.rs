// The judge says: Bo still has the table, because his future isn't dropped yet
// Bo leaves only after Ada's meal.

async fn walk_out(
    bo: impl Future<Output = &'static str>,
    ada: impl Future<Output = &'static str>,
) -> &'static str {
    let meal = ada.await;
    drop(bo);
    meal
}
