//! "Last orders!", calls the owner, and closes the door. All who have ordered before that
//! are still served. But if a meal takes half the night, the lights go out.
//!
//! Task: write `serve`, which takes orders, and comes to a graceful end.
//!
//! Read "Closing time" in `docs/06-when-the-kitchen-burns.md`, and for its calls
//! "End on Ctrl-C: `signal::ctrl_c`" in `docs/05-cancellation.md`.

use std::collections::VecDeque;
use std::pin::pin;
use std::time::Duration;

use judge::{cook, log};
use tokio::task::JoinSet;
use tokio::time::sleep;

/// Takes orders with `door.accept()`, and serves each of them with `serve_order` in a task of
/// its own on the runtime, until `shutdown` is ready. Then it drops the door at once, and
/// waits for the orders that are under way, for `grace_time` at most.
///
/// Returns whether the tasks of all orders ended in that time. When it returns, no task is
/// left: what took too long has been stopped, and has gone. Whatever `serve` waits for, it
/// awaits: it doesn't look for it every few milliseconds.
async fn serve(mut door: Door, shutdown: impl Future<Output = ()>, grace_time: Duration) -> bool {
    let mut orders = JoinSet::new();
    // The signal has to be the same one in each turn. `accept` is called again in each,
    // which is fine because it's cancel safe.
    let mut shutdown = pin!(shutdown);
    loop {
        tokio::select! {
            () = &mut shutdown => break,
            order = door.accept() => {
                orders.spawn(serve_order(order));
            }
        }
    }
    drop(door);
    let rest = async { while orders.join_next().await.is_some() {} };
    let all_served = tokio::time::timeout(grace_time, rest).await.is_ok();
    // This stops what's left, and waits until it has gone. Dropping the set would only ask
    // for that, as `abort` does.
    orders.shutdown().await;
    all_served
}

struct Order {
    meal: &'static str,
    millis: u64,
}

async fn serve_order(order: Order) {
    let meal = cook(order.meal, order.millis).await;
    log(format!("{meal} is served"));
}

/// Where the orders come in, each of them at a certain time. It's closed by dropping it.
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

    /// Waits for the next order. It's cancel safe: if it's dropped, no order is lost.
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

/// Opens for these orders, each a time, a meal, and how long it cooks. Closes after 20 ms.
async fn open(orders: &[(u64, &'static str, u64)], grace_time: u64) -> bool {
    let closing = sleep(Duration::from_millis(20));
    serve(
        Door::open(orders),
        closing,
        Duration::from_millis(grace_time),
    )
    .await
}

fn main() {
    judge::show(async || {
        let orders = [(5, "pizza", 30), (10, "salad", 20), (25, "soup", 10)];
        let all_served = open(&orders, 100).await;
        println!("all served: {all_served}");
    });
}

#[cfg(test)]
mod tests {
    use tokio::join;
    use tokio::runtime::Handle;

    use super::*;

    fn alive() -> usize {
        Handle::current().metrics().num_alive_tasks()
    }

    #[test]
    fn without_an_order_under_way_it_ends_at_once() {
        let run = judge::run(|| open(&[(0, "toast", 5), (500, "soup", 10)], 100));
        run.must_log(&["toast is served", "the door is closed"]);
        if run.millis() > 20 {
            run.fail(&format!(
                "no order is under way after 20 ms, but `serve` returned after {} ms",
                run.millis()
            ));
        }
        run.must_return_because(true, "nobody was left to be served")
            .must_take_millis(20);
        run.must_leave_no_task();
    }

    #[test]
    fn orders_are_served_while_others_come() {
        let run = judge::run(|| open(&[(0, "toast", 5), (8, "tea", 6), (9, "soup", 30)], 100));
        let late = ["soup is served", "the door is closed"].map(String::from);
        if run.lines().ends_with(&late) {
            run.fail("the door closes after 20 ms, but it was open until the last meal was served");
        }
        run.must_log(&[
            "toast is served",
            "tea is served",
            "the door is closed",
            "soup is served",
        ]);
        run.must_return_because(true, "all were served in time")
            .must_take_millis(39);
        run.must_leave_no_task();
    }

    #[test]
    fn what_was_ordered_before_closing_time_is_served() {
        let run = judge::run(|| {
            open(
                &[(5, "pizza", 30), (10, "salad", 20), (25, "soup", 10)],
                100,
            )
        });
        run.must_log(&["the door is closed", "salad is served", "pizza is served"]);
        run.must_not_busy_wait();
        run.must_return_because(true, "all were served in time")
            .must_take_millis(35);
        run.must_finish(&["pizza", "salad"]).must_leave_no_task();
    }

    #[test]
    fn each_order_has_a_task_of_its_own() {
        let run = judge::run(async || {
            let before = alive();
            let count = async {
                sleep(Duration::from_millis(15)).await;
                alive() - before
            };
            join!(count, open(&[(5, "pizza", 30); 10], 100)).0
        });
        if run.value < 10 {
            run.fail(&format!(
                "10 orders are under way, and the number of their tasks is {}",
                run.value
            ));
        }
    }

    #[test]
    fn what_takes_longer_than_the_grace_time_is_stopped() {
        let run = judge::run(|| open(&[(5, "salad", 20), (10, "roast", 500)], 50));
        if run.millis() > 70 {
            run.fail(&format!(
                "the door closes after 20 ms and the grace time is 50 ms, but `serve` returned \
                 after {} ms",
                run.millis()
            ));
        }
        if run.millis() < 70 {
            run.fail(&format!(
                "the grace time of 50 ms begins when the door closes, after 20 ms, but `serve` \
                 returned after {} ms",
                run.millis()
            ));
        }
        run.must_log(&["the door is closed", "salad is served"]);
        run.must_return_because(false, "the roast wasn't served in time");
        run.must_finish(&["salad"]).must_leave_no_task();
    }

    #[test]
    fn when_serve_returns_all_that_was_stopped_has_gone() {
        let run = judge::run(async || {
            let before = alive();
            open(&[(10, "roast", 500); 2000], 50).await;
            alive() - before
        });
        if run.value > 0 {
            run.fail(&format!(
                "`serve` has returned, and the number of tasks that are still alive is {}: it has \
                 to await the end of those that it stops",
                run.value
            ));
        }
    }
}
