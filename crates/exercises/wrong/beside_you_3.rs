// The judge says: ≠ the pizza goes into the oven   Ada reads the menu
// It expects every await to give the thread away.

use std::time::Duration;

use judge::log;
use tokio::time::sleep;

const PREDICTION: [&str; 7] = [
    "Ada orders",
    "Ada sits down",
    "the pizza goes into the oven",
    "Ada reads the menu",
    "Ada looks up",
    "the pizza is ready",
    "Ada eats",
];

async fn visit() {
    log("Ada orders");
    let pizza = tokio::spawn(bake());
    log("Ada sits down");
    read_menu().await;
    sleep(Duration::from_millis(10)).await;
    log("Ada looks up");
    if pizza.await.is_ok() {
        log("Ada eats");
    }
}

async fn read_menu() {
    log("Ada reads the menu");
}

async fn bake() {
    log("the pizza goes into the oven");
    sleep(Duration::from_millis(30)).await;
    log("the pizza is ready");
}
