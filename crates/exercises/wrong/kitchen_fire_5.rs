// The judge says: `run_kitchen` has returned, and 2 of 3 stoves are still on: the tasks of the other cooks aren't gone yet
// Its set aborts the others when it's dropped, and nobody waits until they've gone.

use tokio::task::JoinSet;

async fn run_cook(orders: Arc<Mutex<Receiver<Order>>>) -> Result<usize, Mishap> {
    let mut served = 0;
    loop {
        let order = orders.lock().await.recv().await;
        let Some(order) = order else {
            return Ok(served);
        };
        match cook_on_stove(order).await {
            Ok(()) => served += 1,
            Err(Mishap::Burned) => {}
            Err(mishap) => return Err(mishap),
        }
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
            Err(mishap) => return Err(mishap),
        }
    }
    Ok(served)
}
