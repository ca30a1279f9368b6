// The judge says: the door closes after 20 ms, but it was open until the last meal was served
// It serves an order before it takes the next one, or closes.

use std::collections::VecDeque;
use std::pin::pin;
use std::time::Duration;

use judge::{cook, log};
use tokio::select;
use tokio::time::sleep;

async fn serve(mut door: Door, shutdown: impl Future<Output = ()>, grace_time: Duration) -> bool {
    let mut shutdown = pin!(shutdown);
    let served = async {
        loop {
            select! {
                () = &mut shutdown => break,
                order = door.accept() => serve_order(order).await,
            }
        }
        drop(door);
    };
    served.await;
    // Whatever was taken has been served, so there's no need for the time.
    let _ = grace_time;
    true
}

struct Order {
    meal: &'static str,
    millis: u64,
}

async fn serve_order(order: Order) {
    let meal = cook(order.meal, order.millis).await;
    log(format!("{meal} is served"));
}

struct Door {
    opened: tokio::time::Instant,
    orders: VecDeque<(u64, Order)>,
}

impl Door {
    fn open(orders: &[(u64, &'static str, u64)]) -> Self {
        let order = |&(time, meal, millis)| (time, Order { meal, millis });
        Self {
            opened: tokio::time::Instant::now(),
            orders: orders.iter().map(order).collect(),
        }
    }

    async fn accept(&mut self) -> Order {
        let Some((time, _)) = self.orders.front() else {
            return std::future::pending().await;
        };
        tokio::time::sleep_until(self.opened + Duration::from_millis(*time)).await;
        match self.orders.pop_front() {
            Some((_, order)) => order,
            None => std::future::pending().await,
        }
    }
}

impl Drop for Door {
    fn drop(&mut self) {
        log("the door is closed");
    }
}

async fn open(orders: &[(u64, &'static str, u64)], grace_time: u64) -> bool {
    let closing = sleep(Duration::from_millis(20));
    serve(
        Door::open(orders),
        closing,
        Duration::from_millis(grace_time),
    )
    .await
}
