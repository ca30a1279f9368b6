// The judge says: that's what happens, but the scene isn't the one that was handed out
// It changes the program so that the wrong prediction comes true.

const PREDICTION: [&str; 6] = [
    "the waiter begins",
    "the cook begins",
    "the helper is here",
    "the cook is done",
    "the waiter has asked for the sauce",
    "the waiter serves",
];

async fn wait_on_customer() {
    log("the waiter begins");
    let sauce = make_sauce().await;
    log("the waiter has asked for the sauce");
    let () = sauce;
    log("the waiter serves");
}
