// The judge says: wanted to be finished: pizza, salad; was: pizza

use judge::cook;

async fn serve_both() -> (&'static str, &'static str) {
    // Only the longer one is cooked.
    (cook("pizza", 30).await, "salad")
}
