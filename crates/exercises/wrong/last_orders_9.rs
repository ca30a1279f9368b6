// The judge says: these futures should have become ready: salad; these did: roast, salad
// It waits for the orders however long they take.

use std::collections::VecDeque;
use std::pin::pin;
use std::time::Duration;

use judge::{cook, log};
use tokio::select;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep};

async fn serve(mut door: Door, shutdown: impl Future<Output = ()>, grace_time: Duration) -> bool {
    let mut orders = JoinSet::new();
    let mut shutdown = pin!(shutdown);
    loop {
        select! {
            () = &mut shutdown => break,
            order = door.accept() => {
                orders.spawn(serve_order(order));
            }
        }
    }
    drop(door);
    let began = Instant::now();
    while orders.join_next().await.is_some() {}
    began.elapsed() <= grace_time
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
