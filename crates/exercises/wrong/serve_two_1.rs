// The judge says: wanted 30 ms, took 50 ms: salad wasn't begun until pizza was ready, after 30 ms

async fn serve_both() -> (&'static str, &'static str) {
    let pizza = cook("pizza", 30).await;
    let salad = cook("salad", 20).await;
    (pizza, salad)
}
