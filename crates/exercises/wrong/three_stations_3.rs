// The judge says: the packer still packs the first meal, and the kitchen has cooked 9: it should wait
// Only the first of its channels has a limit.

use tokio::join;
use tokio::sync::mpsc::{channel, unbounded_channel};

async fn serve(orders: Vec<Order>, places: usize) -> Vec<&'static str> {
    let (till, mut rail) = channel(places);
    let (kitchen, mut counter) = unbounded_channel();
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
            if kitchen.send(order).is_err() {
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
