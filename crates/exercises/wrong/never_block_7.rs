// The judge says: the last customer comes after 10 ms, and an answer takes 80 ms, but `serve` returned after 110 ms
// It sleeps for longer than an answer takes.

async fn serve(mut door: Door) {
    while let Some(customer) = door.accept().await {
        tokio::spawn(answer(customer));
    }
    sleep(Duration::from_millis(100)).await;
}

async fn answer(customer: &'static str) {
    cook(customer, 20).await;
    sleep(Duration::from_millis(40)).await;
    cook(customer, 20).await;
    log(format!("{customer} has an answer"));
}
