// The judge says: each station has one order in hand at a time
// Its kitchen cooks all meals at once, each in a task.

use tokio::join;
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
            let kitchen = kitchen.clone();
            tokio::spawn(async move {
                cook(order.meal, order.cooking_time).await;
                kitchen.send(order).await
            });
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
