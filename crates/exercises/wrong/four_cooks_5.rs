// The judge says: who took the others out of the channel?
// It takes all orders out of the channel, and lets them wait elsewhere.

use std::sync::Arc;

use tokio::sync::Semaphore;

async fn cook_all(mut orders: Receiver<Order>, cooks: usize) -> Vec<&'static str> {
    let stoves = Arc::new(Semaphore::new(cooks));
    let mut tasks = Vec::new();
    while let Some((meal, millis)) = orders.recv().await {
        let stoves = Arc::clone(&stoves);
        tasks.push(tokio::spawn(async move {
            let _stove = stoves.acquire().await;
            cook(meal, millis).await
        }));
    }
    let mut cooked = Vec::new();
    for task in tasks {
        cooked.extend(task.await);
    }
    cooked
}
