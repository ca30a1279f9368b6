// The judge says: soup is ordered
// It takes one order too many before it looks at the places.

use std::pin::pin;

async fn serve(orders: impl Stream<Item = Order>, places: usize) -> usize {
    let mut served = 0;
    let mut orders = pin!(orders);
    while let Some((meal, millis)) = orders.next().await {
        if served == places {
            break;
        }
        cook(meal, millis).await;
        served += 1;
    }
    served
}
