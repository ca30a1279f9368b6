// The judge says: `serve` returned after 90 ms, when 2 of 3 customers had an answer
// It sleeps for as long as an answer takes.

async fn serve(mut door: Door) {
    while let Some(customer) = door.accept().await {
        tokio::spawn(answer(customer));
    }
    sleep(Duration::from_millis(80)).await;
}

async fn answer(customer: &'static str) {
    cook(customer, 20).await;
    sleep(Duration::from_millis(40)).await;
    cook(customer, 20).await;
    log(format!("{customer} has an answer"));
}
