// The judge says: is the pause awaited, and is it one of tokio's timers?
// Each pause takes another thread, which it doesn't need.

async fn serve(mut door: Door) {
    let mut answers = tokio::task::JoinSet::new();
    while let Some(customer) = door.accept().await {
        answers.spawn(answer(customer));
    }
    while answers.join_next().await.is_some() {}
}

async fn answer(customer: &'static str) {
    cook(customer, 20).await;
    let _ = tokio::task::spawn_blocking(|| std::thread::sleep(Duration::from_millis(40))).await;
    cook(customer, 20).await;
    log(format!("{customer} has an answer"));
}
