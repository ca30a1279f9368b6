// The judge says: that's what happens, but the scene isn't the one that was handed out
// It takes the pizza away from Ada, so that the wrong prediction comes true.

const POLLS: [&str; 6] = [
    "Ada: Pending",
    "Bo: Pending",
    "Cy: Ready",
    "Ada: Ready",
    "Bo: Pending",
    "Bo: Ready",
];

const TASKS_AFTER_15_MS: &str = "1";

async fn ada() {
    cook("soup", 10).await;
}

async fn bo() {
    cook("salad", 20).await;
    cook("pizza", 20).await;
}
