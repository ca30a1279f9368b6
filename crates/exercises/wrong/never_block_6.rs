// The judge says: of 2000 customers had an answer: it has to await the answers
// It sleeps for as long as an answer takes, and lets the tasks have a turn.

use tokio::task::yield_now;

async fn serve(mut door: Door) {
    while let Some(customer) = door.accept().await {
        tokio::spawn(answer(customer));
    }
    sleep(Duration::from_millis(80)).await;
    yield_now().await;
}

async fn answer(customer: &'static str) {
    cook(customer, 20).await;
    sleep(Duration::from_millis(40)).await;
    cook(customer, 20).await;
    log(format!("{customer} has an answer"));
}
