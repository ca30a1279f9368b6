// The judge says: Ada's answer takes 80 ms, and after 90 ms she doesn't have it: it waits for a customer who comes later
// All customers have to come in before the first one is served.

async fn serve(mut door: Door) {
    let mut answers = Vec::new();
    while let Some(customer) = door.accept().await {
        answers.push(answer(customer));
    }
    futures::future::join_all(answers).await;
}

async fn answer(customer: &'static str) {
    cook(customer, 20).await;
    sleep(Duration::from_millis(40)).await;
    cook(customer, 20).await;
    log(format!("{customer} has an answer"));
}
