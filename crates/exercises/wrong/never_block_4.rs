// The judge says: `serve` returned after 10 ms, when 0 of 3 customers had an answer
// It does not wait for the tasks.

async fn serve(mut door: Door) {
    while let Some(customer) = door.accept().await {
        tokio::spawn(answer(customer));
    }
}

async fn answer(customer: &'static str) {
    cook(customer, 20).await;
    sleep(Duration::from_millis(40)).await;
    cook(customer, 20).await;
    log(format!("{customer} has an answer"));
}
