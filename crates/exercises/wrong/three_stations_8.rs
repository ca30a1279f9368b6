// The judge says: wanted 91 ms, took 124 ms: does every station go on with the next order while the others are at work?
// Each station hands over only when it has done all the orders.

use tokio::join;
use tokio::sync::mpsc::channel;

async fn serve(orders: Vec<Order>, places: usize) -> Vec<&'static str> {
    let (till, mut rail) = channel(places);
    let (kitchen, mut counter) = channel(places);
    let take_orders = async move {
        for order in &orders {
            write_down(*order).await;
        }
        for order in orders {
            let _ = till.send(order).await;
        }
    };
    let cook_meals = async move {
        let mut cooked = Vec::new();
        while let Some(order) = rail.recv().await {
            cook(order.meal, order.cooking_time).await;
            cooked.push(order);
        }
        for order in cooked {
            let _ = kitchen.send(order).await;
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
