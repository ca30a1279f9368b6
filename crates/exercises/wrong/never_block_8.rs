// The judge says: It looks like a loop around a short sleep, which looks whether it can go on
// It looks every millisecond whether the tasks have ended.

async fn serve(mut door: Door) {
    let mut answers = Vec::new();
    while let Some(customer) = door.accept().await {
        answers.push(tokio::spawn(answer(customer)));
    }
    while answers.iter().any(|task| !task.is_finished()) {
        sleep(Duration::from_millis(1)).await;
    }
}

async fn answer(customer: &'static str) {
    cook(customer, 20).await;
    sleep(Duration::from_millis(40)).await;
    cook(customer, 20).await;
    log(format!("{customer} has an answer"));
}
