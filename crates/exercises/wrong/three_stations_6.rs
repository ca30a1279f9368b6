// The judge says: It looks like an async deadlock, such as a lock that is never released, or a channel that nothing is sent to
// It waits for the till before the kitchen begins.

use tokio::sync::mpsc::channel;

async fn serve(orders: Vec<Order>, places: usize) -> Vec<&'static str> {
    let (till, mut rail) = channel(places);
    let (kitchen, mut counter) = channel(places);
    let take_orders = async move {
        for order in orders {
            write_down(order).await;
            if till.send(order).await.is_err() {
                break;
            }
        }
    };
    let cook_meals = async move {
        while let Some(order) = rail.recv().await {
            cook(order.meal, order.cooking_time).await;
            if kitchen.send(order).await.is_err() {
                break;
            }
        }
    };
    let pack_meals = async move {
        let mut packed = Vec::new();
        while let Some(order) = counter.recv().await {
            pack(order).await;
            packed.push(order.meal);
        }
        packed
    };
    take_orders.await;
    cook_meals.await;
    pack_meals.await
}
