// The judge says: there's a fire after 10 ms, and the cooks leave after 30 ms: who waits for whom?
// It closes the channel, and lets the others finish what they have on the stove.

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
    let mut result = Ok(0);
    while let Some(ended) = tasks.join_next().await {
        match (ended.unwrap_or(Err(Mishap::Panic)), &mut result) {
            (Ok(count), Ok(served)) => *served += count,
            (Err(mishap), _) => {
                result = Err(mishap);
                orders.lock().await.close();
            }
            _ => {}
        }
    }
    result
}
