// The judge says: that's what happens, but the scene isn't the one that was handed out
// It lets the runtime have its turn after abort, so that the wrong prediction comes true.

const PREDICTION: [&str; 5] = ["2", "2", "1", "1", "0"];

async fn lock_up() {
    // The judge may have a task of its own, which doesn't count.
    let others = alive();
    let pizza = tokio::spawn(cook("pizza", 30));
    let salad = tokio::spawn(cook("salad", 10));
    log(format!("{}", alive() - others));
    drop(salad);
    log(format!("{}", alive() - others));
    pizza.abort();
    tokio::task::yield_now().await;
    log(format!("{}", alive() - others));
    let _ = pizza.await;
    log(format!("{}", alive() - others));
    cook("tea", 20).await;
    log(format!("{}", alive() - others));
}
