// The judge says: the kitchen should have finished: pizza, salad; it finished: pizza

use judge::cook;

async fn serve_both() -> (&'static str, &'static str) {
    // Only the longer one is cooked.
    (cook("pizza", 30).await, "salad")
}
