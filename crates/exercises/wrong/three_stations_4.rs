// The judge says: there's room for more
// It has one place, whatever it was given.

use tokio::join;
use tokio::sync::mpsc::channel;

async fn serve(orders: Vec<Order>, places: usize) -> Vec<&'static str> {
    let _ = places;
    let (till, mut rail) = channel(1);
    let (kitchen, mut counter) = channel(1);
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
    join!(take_orders, cook_meals, pack_meals).2
}
