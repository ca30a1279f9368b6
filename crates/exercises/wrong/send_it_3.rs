// The judge says: the salad was polled when only the pizza was woken, so these orders aren't tasks of their own
// There are no tasks any more, so the bill may stay as it was.

async fn serve_both() -> Result<u32, JoinError> {
    let bill = Rc::new(Cell::new(0));
    tokio::join!(
        order(Rc::clone(&bill), ("pizza", 20), 9),
        order(Rc::clone(&bill), ("salad", 30), 5)
    );
    Ok(bill.get())
}
