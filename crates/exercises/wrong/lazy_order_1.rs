// The judge says: that's what happens, but the scene isn't the one that was handed out
// It changes the program instead of the prediction, so that Ada is served first.

const PREDICTION: &[&str] = &[
    "the till opens",
    "Ada orders",
    "Ada has the soup",
    "Bo orders",
    "Bo has the pizza",
    "the till closes",
];

async fn have_lunch() {
    let ada = serve("Ada", "soup");
    let bo = serve("Bo", "pizza");
    let cy = serve("Cy", "salad");
    log("the till opens");
    ada.await;
    bo.await;
    log("the till closes");
    drop(cy);
}
