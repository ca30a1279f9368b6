// The judge says: ≠ Ada orders         Bo orders
// It expects the order in which the futures were made.

use judge::{cook, log};

const PREDICTION: &[&str] = &[
    "the till opens",
    "Ada orders",
    "Ada has the soup",
    "Bo orders",
    "Bo has the pizza",
    "the till closes",
];

async fn serve(name: &'static str, meal: &'static str) {
    log(format!("{name} orders"));
    cook(meal, 20).await;
    log(format!("{name} has the {meal}"));
}

async fn have_lunch() {
    let ada = serve("Ada", "soup");
    let bo = serve("Bo", "pizza");
    let cy = serve("Cy", "salad");
    log("the till opens");
    bo.await;
    ada.await;
    log("the till closes");
    drop(cy);
}
