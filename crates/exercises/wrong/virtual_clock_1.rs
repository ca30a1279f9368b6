// The judge says: that's what happens, but the scene isn't the one that was handed out
// It changes the program so that the wrong prediction comes true.

const PREDICTION: [&str; 6] = [
    "soup: 20 ms",
    "pizza called: 20 ms",
    "salad: 30 ms",
    "pizza: 50 ms",
    "coins: 50 ms",
    "an hour later: 3600050 ms",
];

async fn work() {
    let opened = Instant::now();
    let look = |what: &str| log(format!("{what}: {} ms", opened.elapsed().as_millis()));

    cook("soup", 20).await;
    look("soup");

    let pizza = cook("pizza", 30);
    look("pizza called");

    cook("salad", 10).await;
    look("salad");

    let _ = pizza;
    cook("pizza", 20).await;
    look("pizza");

    count_coins();
    look("coins");

    sleep(Duration::from_secs(3600)).await;
    look("an hour later");
}
