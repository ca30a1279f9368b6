// The judge says: ≠ Ada orders         the till opens
// It expects each call to run at once.

use judge::{cook, log};

const PREDICTION: &[&str] = &[
    "Ada orders",
    "Bo orders",
    "Cy orders",
    "the till opens",
    "Bo has the pizza",
    "Ada has the soup",
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
