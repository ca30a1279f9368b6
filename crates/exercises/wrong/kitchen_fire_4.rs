// The judge says: there's a fire after 10 ms, and the cooks leave after 30 ms: who waits for whom?
// It waits for the cooks in the order of the list.

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
