// The judge says: that's what happens, but the scene isn't the one that was handed out
// It adds a yield to the program, so that the wrong prediction comes true.

const PREDICTION: [&str; 7] = [
    "Ada orders",
    "the pizza goes into the oven",
    "Ada sits down",
    "Ada reads the menu",
    "Ada looks up",
    "the pizza is ready",
    "Ada eats",
];

async fn visit() {
    log("Ada orders");
    let pizza = tokio::spawn(bake());
    tokio::task::yield_now().await;
    log("Ada sits down");
    read_menu().await;
    sleep(Duration::from_millis(10)).await;
    log("Ada looks up");
    if pizza.await.is_ok() {
        log("Ada eats");
    }
}
