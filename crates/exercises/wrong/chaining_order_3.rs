// The judge says: ≠ the cook begins                      the waiter has asked for the sauce
// It expects the call to run the cook up to his first await.

use judge::log;

const PREDICTION: [&str; 6] = [
    "the waiter begins",
    "the cook begins",
    "the waiter has asked for the sauce",
    "the helper is here",
    "the cook is done",
    "the waiter serves",
];

async fn wait_on_customer() {
    log("the waiter begins");
    let sauce = make_sauce();
    log("the waiter has asked for the sauce");
    sauce.await;
    log("the waiter serves");
}

async fn make_sauce() {
    log("the cook begins");
    fetch_salt().await;
    log("the cook is done");
}

async fn fetch_salt() {
    log("the helper is here");
}
