// The judge says: and what was begun is ["pizza", "salad", "soup", "toast", "tea"]
// It has a cook for each order.

async fn cook_all(mut orders: Receiver<Order>, cooks: usize) -> Vec<&'static str> {
    let _ = cooks;
    let mut tasks = Vec::new();
    while let Some((meal, millis)) = orders.recv().await {
        tasks.push(tokio::spawn(cook(meal, millis)));
    }
    let mut cooked = Vec::new();
    for task in tasks {
        cooked.extend(task.await);
    }
    cooked
}
