//! If a toast burns, one guest gets the money back, and the kitchen goes on. If the fondue
//! catches fire, everybody has to leave at once. These cooks do neither.
//!
//! Task: fix `run_cook` and `run_kitchen`, so that a burned meal stops nobody, and a fire
//! stops everybody.
//!
//! Read "A bad order and a fire" in `docs/07-pipes.md`, and "What happens to the others
//! when one fails" in `docs/03-concurrency.md`.

use std::sync::Arc;

use judge::{cook, log};
use tokio::sync::Mutex;
use tokio::sync::mpsc::{Receiver, channel};
use tokio::task::JoinSet;

/// A meal, and how many milliseconds it takes.
type Order = (&'static str, u64);

#[derive(Debug, PartialEq)]
enum Mishap {
    /// This meal can't be served. All others can.
    Burned,
    /// Nothing can be served any more.
    Fire,
    /// The task of a cook panicked.
    Panic,
}

/// Cooks one order after the other, until the channel is at its end. A meal that burns isn't
/// served, and the cook goes on with the next order. Returns how many meals were served.
///
/// # Errors
/// There's a fire.
async fn run_cook(orders: Arc<Mutex<Receiver<Order>>>) -> Result<usize, Mishap> {
    let mut served = 0;
    loop {
        // The lock is released at the end of this statement, before the cook cooks.
        let order = orders.lock().await.recv().await;
        let Some(order) = order else {
            return Ok(served);
        };
        match cook_on_stove(order).await {
            Ok(()) => served += 1,
            Err(Mishap::Burned) => {}
            Err(mishap) => return Err(mishap),
        }
    }
}

/// Lets so many cooks work, and returns how many meals they've served together.
///
/// If there's a fire, all the other cooks stop at once, whatever they have on the stove. When
/// their stoves are off, this returns the error, and nobody takes orders any more.
///
/// # Errors
/// There's a fire, or the task of a cook panicked.
async fn run_kitchen(orders: Receiver<Order>, cooks: usize) -> Result<usize, Mishap> {
    let orders = Arc::new(Mutex::new(orders));
    let mut tasks = JoinSet::new();
    for _ in 0..cooks {
        tasks.spawn(run_cook(Arc::clone(&orders)));
    }
    let mut served = 0;
    // `join_next` returns the cook who ends first, whatever their place in the list.
    while let Some(result) = tasks.join_next().await {
        match result.unwrap_or(Err(Mishap::Panic)) {
            Ok(count) => served += count,
            Err(mishap) => {
                // This aborts the others, and waits until they've gone. With the last of them
                // goes the receiver, and that's how the guests learn of it.
                tasks.shutdown().await;
                return Err(mishap);
            }
        }
    }
    Ok(served)
}

async fn cook_on_stove((meal, millis): Order) -> Result<(), Mishap> {
    // The stove is off when this variable is dropped, however the cooking ends.
    let _stove = Stove::switch_on(meal);
    match cook(meal, millis).await {
        "toast" => Err(Mishap::Burned),
        "fondue" => Err(Mishap::Fire),
        meal => {
            log(format!("{meal} is served"));
            Ok(())
        }
    }
}

struct Stove(&'static str);

impl Stove {
    fn switch_on(meal: &'static str) -> Self {
        log(format!("the stove of the {meal} is on"));
        Self(meal)
    }
}

impl Drop for Stove {
    fn drop(&mut self) {
        log(format!("the stove of the {} is off", self.0));
    }
}

/// Sends these orders to so many cooks.
async fn serve(orders: &[Order], cooks: usize) -> Result<usize, Mishap> {
    let (till, rail) = channel(orders.len().max(1));
    for order in orders {
        let _ = till.send(*order).await;
    }
    drop(till);
    run_kitchen(rail, cooks).await
}

fn main() {
    judge::show(async || {
        let result = serve(&[("pizza", 30), ("fondue", 10), ("soup", 20)], 2).await;
        println!("{result:?}");
    });
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::join;
    use tokio::time::sleep;

    use super::*;

    /// Serves these orders, and checks that a fire has stopped them at once.
    #[track_caller]
    fn burn_down(millis: u64, orders: &'static [Order], cooks: usize) {
        let run = judge::run(async move || {
            let result = serve(orders, cooks).await;
            log("everybody has left");
            result
        });
        run.must_return_because(Err(Mishap::Fire), "the fondue caught fire");
        if run.millis() > millis {
            run.fail(&format!(
                "there's a fire after {millis} ms, and the cooks leave after {} ms: who waits for \
                 whom?",
                run.millis()
            ));
        }
        run.must_leave_no_task();
        let before = run
            .lines()
            .iter()
            .take_while(|it| *it != "everybody has left");
        let (on, off): (Vec<_>, Vec<_>) = before.partition(|it| it.ends_with("is on"));
        if off.len() < on.len() {
            run.fail(&format!(
                "`run_kitchen` has returned, and {} of {} stoves are still on: the tasks of the \
                 other cooks aren't gone yet",
                on.len() - off.len(),
                on.len()
            ));
        }
    }

    #[test]
    fn a_burned_meal_stops_nobody() {
        let run = judge::run(|| serve(&[("toast", 10), ("salad", 10), ("soup", 10)], 1));
        run.must_return_because(Ok(2), "the toast burned, and the salad and the soup didn't");
        run.must_finish(&["toast", "salad", "soup"])
            .must_take_millis(30);
        run.must_leave_no_task();
    }

    #[test]
    fn all_meals_may_burn() {
        let run = judge::run(|| serve(&[("toast", 10); 6], 3));
        run.must_return_because(Ok(0), "all six toasts burned");
        run.must_take_millis(20).must_leave_no_task();
    }

    #[test]
    fn a_fire_stops_everybody_at_once() {
        burn_down(10, &[("pizza", 30), ("soup", 20), ("fondue", 10)], 3);
    }

    #[test]
    fn a_fire_at_the_first_cook_stops_the_others() {
        burn_down(10, &[("fondue", 10), ("pizza", 30), ("soup", 20)], 3);
    }

    #[test]
    fn after_a_burned_meal_a_fire_is_still_a_fire() {
        burn_down(
            15,
            &[("pizza", 30), ("toast", 5), ("fondue", 10), ("soup", 90)],
            2,
        );
    }

    #[test]
    fn five_hundred_cooks_leave_a_fire() {
        const ORDERS: [Order; 500] = {
            let mut orders = [("soup", 30); 500];
            orders[250] = ("fondue", 10);
            orders
        };
        burn_down(10, &ORDERS, 500);
    }

    #[test]
    fn after_a_fire_nobody_takes_orders() {
        let run = judge::run(async || {
            let (till, rail) = channel(1);
            let guests = async move {
                let _ = till.send(("fondue", 10)).await;
                sleep(Duration::from_millis(20)).await;
                till.send(("pizza", 30)).await.is_ok()
            };
            join!(run_kitchen(rail, 2), guests)
        });
        run.must_return_because(
            (Err(Mishap::Fire), false),
            "the pizza is ordered 10 ms after the fire, and so `send` fails",
        );
        run.must_leave_no_task();
    }

    #[test]
    fn if_nothing_goes_wrong_everything_is_served() {
        let run = judge::run(|| serve(&[("pizza", 30), ("salad", 10), ("soup", 20)], 2));
        run.must_return_because(Ok(3), "three meals were ordered");
        run.must_take_millis(30).must_leave_no_task();
    }
}
