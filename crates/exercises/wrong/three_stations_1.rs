// The judge says: wanted 91 ms, took 124 ms: does every station go on with the next order while the others are at work?
// It finishes one order before it takes the next one.

async fn serve(orders: Vec<Order>, places: usize) -> Vec<&'static str> {
    let _ = places;
    let mut packed = Vec::new();
    for order in orders {
        write_down(order).await;
        cook(order.meal, order.cooking_time).await;
        pack(order).await;
        packed.push(order.meal);
    }
    packed
}
