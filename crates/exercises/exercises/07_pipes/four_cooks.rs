//! Four cooks share one rail of orders. The next one goes to a cook who is free. At the end of
//! the evening, Bo wants the list of the meals in the order in which they were ordered, and not
//! in that in which they were ready.
//!
//! Task: write `cook_all`, in which several cooks take their orders from one channel.
//!
//! Read "One queue, several takers" in `docs/07-pipes.md`.

use std::time::Duration;

use judge::cook;
use tokio::sync::mpsc::{Receiver, channel};
use tokio::time::sleep;

/// A meal, and how many milliseconds it takes.
type Order = (&'static str, u64);

/// Lets so many cooks work at the same time. A cook takes the next order from the channel,
/// cooks it by `cook(meal, millis)`, and then takes another one, until the channel is at its
/// end. A cook who is free takes an order as soon as it's there. As long as all of them
/// cook, the orders stay in the channel.
///
/// `cooks` is at least 1. Returns what was cooked, in the order in which it came out of the
/// channel.
async fn cook_all(orders: Receiver<Order>, cooks: usize) -> Vec<&'static str> {
    // TODO: Write it.
    todo!()
}

/// Cooks these orders, of which a new one comes every so many milliseconds.
async fn serve(orders: &[Order], interval: u64, cooks: usize) -> Vec<&'static str> {
    let (till, rail) = channel(1);
    let take_orders = async move {
        for order in orders {
            if till.send(*order).await.is_err() {
                judge::log(format!("nobody takes the order of {}", order.0));
            }
            if interval > 0 {
                sleep(Duration::from_millis(interval)).await;
            }
        }
    };
    tokio::join!(cook_all(rail, cooks), take_orders).0
}

fn main() {
    judge::show(async || {
        let orders = [("pizza", 30), ("salad", 10), ("soup", 20), ("toast", 10)];
        println!("{:?}", serve(&orders, 0, 2).await);
    });
}

#[cfg(test)]
mod tests {
    use tokio::join;
    use tokio::time::timeout;

    use super::*;

    const ORDERS: [Order; 5] = [
        ("pizza", 31),
        ("salad", 11),
        ("soup", 23),
        ("toast", 8),
        ("tea", 6),
    ];

    /// Cooks these orders, and checks that it took `wanted` milliseconds.
    #[track_caller]
    fn cook_in(wanted: u64, orders: &'static [Order], interval: u64, cooks: usize) {
        let meals: Vec<_> = orders.iter().map(|order| order.0).collect();
        let run = judge::run(move || serve(orders, interval, cooks));
        run.must_log(&[]);
        run.must_not_busy_wait();
        if run.millis() < wanted {
            run.fail(&format!(
                "{} orders take {wanted} ms if {cooks} cook at a time, and `cook_all` returned \
                 after {} ms",
                orders.len(),
                run.millis()
            ));
        }
        run.must_take_millis(wanted);
        run.must_return_because(&*meals, "it's the order in which they were ordered");
        run.must_leave_no_task();
    }

    #[test]
    fn all_cooks_are_at_work_at_the_same_time() {
        let run = judge::run(async || {
            let cooking = serve(&ORDERS, 0, 4);
            let _ = timeout(Duration::from_millis(5), cooking).await;
        });
        let meals = ["pizza", "salad", "soup", "toast", "tea"];
        let is_begun = |meal: &&str| run.polls(meal) > 0;
        let begun: Vec<_> = meals.into_iter().filter(is_begun).collect();
        if begun.len() < 4 {
            run.fail(&format!(
                "four cooks have five orders, and what was begun is {begun:?}: does one of them \
                 keep the others from the channel while it cooks?"
            ));
        }
        if begun != meals[..4] {
            run.fail(&format!(
                "four cooks take the first four orders, and what was begun is {begun:?}"
            ));
        }
    }

    #[test]
    fn two_cooks_take_turns() {
        // The toast comes after the pizza, and the tea after the soup.
        cook_in(40, &ORDERS, 0, 2);
    }

    #[test]
    fn one_cook_cooks_one_after_another() {
        cook_in(79, &ORDERS, 0, 1);
    }

    #[test]
    fn a_cook_for_each_order_is_possible() {
        cook_in(31, &ORDERS, 0, 7);
    }

    #[test]
    fn an_order_is_begun_when_it_comes() {
        let run = judge::run(async || {
            let cooking = serve(&ORDERS, 20, 2);
            let _ = timeout(Duration::from_millis(10), cooking).await;
        });
        if run.polls("pizza") == 0 {
            run.fail(
                "the pizza is ordered at once, and after 10 ms nobody cooks it: do the cooks wait \
                 until all orders are there?",
            );
        }
        // The last one comes at 80 ms, and the channel is at its end at 100 ms.
        cook_in(100, &ORDERS, 20, 2);
    }

    #[test]
    fn orders_stay_in_the_channel_while_all_cooks_are_busy() {
        let run = judge::run(async || {
            let (till, rail) = channel(1);
            let rest = async {
                for _ in 0..9 {
                    let _ = till.send(("roast", 90)).await;
                    judge::log("one more order is in the channel");
                }
            };
            let both = async { join!(cook_all(rail, 2), rest) };
            let _ = timeout(Duration::from_millis(50), both).await;
        });
        let sent = run.lines().len();
        if sent > 3 {
            run.fail(&format!(
                "two cooks are busy, and the channel has one place, but {sent} orders were sent: \
                 who took the others out of the channel?"
            ));
        }
    }

    #[test]
    fn a_hundred_orders_take_turns_on_four_cooks() {
        cook_in(250, &[("soup", 10); 100], 0, 4);
    }

    #[test]
    fn without_orders_nothing_is_cooked() {
        cook_in(0, &[], 0, 4);
    }
}
