// The judge says: wanted Ok(2), because the toast burned, and the salad and the soup didn't; was Ok(3)
// It counts the meal that burned.

use tokio::task::JoinSet;

async fn run_cook(orders: Arc<Mutex<Receiver<Order>>>) -> Result<usize, Mishap> {
    let mut served = 0;
    loop {
        let order = orders.lock().await.recv().await;
        let Some(order) = order else {
            return Ok(served);
        };
        if let Err(Mishap::Fire) = cook_on_stove(order).await {
            return Err(Mishap::Fire);
        }
        served += 1;
    }
}

async fn run_kitchen(orders: Receiver<Order>, cooks: usize) -> Result<usize, Mishap> {
    let orders = Arc::new(Mutex::new(orders));
    let mut tasks = JoinSet::new();
    for _ in 0..cooks {
        tasks.spawn(run_cook(Arc::clone(&orders)));
    }
    let mut served = 0;
    while let Some(result) = tasks.join_next().await {
        match result.unwrap_or(Err(Mishap::Panic)) {
            Ok(count) => served += count,
            Err(mishap) => {
                tasks.shutdown().await;
                return Err(mishap);
            }
        }
    }
    Ok(served)
}
