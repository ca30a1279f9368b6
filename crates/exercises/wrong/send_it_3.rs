// The judge says: the salad was polled when only the pizza was woken, so these orders aren't tasks of their own
// There are no tasks any more, so the bill may stay as it was.

use std::cell::Cell;
use std::rc::Rc;

use judge::cook;
use tokio::task::JoinError;

async fn serve_both() -> Result<u32, JoinError> {
    let bill = Rc::new(Cell::new(0));
    tokio::join!(
        order(Rc::clone(&bill), ("pizza", 20), 9),
        order(Rc::clone(&bill), ("salad", 30), 5)
    );
    Ok(bill.get())
}

async fn order(bill: Rc<Cell<u32>>, (meal, millis): (&'static str, u64), euro: u32) {
    cook(meal, millis).await;
    bill.set(bill.get() + euro);
}
