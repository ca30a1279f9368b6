//! Bo serves one order after the other, until he's called away. Then he drops what he's
//! doing, which is all right. But the order that he was serving is gone, too, and nobody
//! will ever cook it again.
//!
//! Task: fix `serve_next`, so that no order is lost if its future is dropped half-way.
//!
//! Read "What a dropped future loses: cancel safety" in `docs/05-cancellation.md`.

use std::collections::VecDeque;
use std::time::Duration;

use judge::{cook, watch};
use tokio::time::{sleep, timeout};

/// The orders of an evening. Each of them is in one of the two lists.
#[derive(Debug)]
struct Orders {
    waiting: VecDeque<&'static str>,
    served: Vec<&'static str>,
}

impl Orders {
    fn new(meals: &[&'static str]) -> Self {
        Self {
            waiting: meals.iter().copied().collect(),
            served: Vec::new(),
        }
    }

    /// Cooks what has waited longest, and serves it. Returns `false` if there's no order.
    ///
    /// Is meant to be cancel safe: if it's dropped on the way, the order is still the
    /// first one that waits.
    async fn serve_next(&mut self) -> bool {
        // This only looks at the order, which stays where it is.
        let Some(&meal) = self.waiting.front() else {
            return false;
        };
        cook(meal, 10).await;
        walk_to_table().await;
        // Both lists change after the last `await`, so the future can't be dropped
        // between the two.
        self.waiting.pop_front();
        self.served.push(meal);
        true
    }
}

async fn walk_to_table() {
    watch("Bo's walk", sleep(Duration::from_millis(5))).await;
}

fn main() {
    judge::show(async || {
        let mut orders = Orders::new(&["pizza", "salad", "soup"]);
        // That's when Bo is called away.
        let time = Duration::from_millis(27);
        let _ = timeout(time, async { while orders.serve_next().await {} }).await;
        println!("{orders:?}");
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Calls Bo away after `millis`, and returns the orders.
    async fn interrupt_after(millis: u64) -> Orders {
        let mut orders = Orders::new(&["pizza", "salad", "soup"]);
        let time = Duration::from_millis(millis);
        let _ = timeout(time, async { while orders.serve_next().await {} }).await;
        orders
    }

    #[test]
    fn without_a_hurry_every_order_is_cooked_and_served() {
        let run = judge::run(|| interrupt_after(100));
        for meal in ["pizza", "salad", "soup"] {
            if run.polls(meal) == 0 {
                run.fail(&format!("the {meal} was never cooked"));
            }
        }
        if run.value.served != ["pizza", "salad", "soup"] {
            run.fail("the orders have to be served in the order in which they waited");
        }
        run.must_take_millis(45);
    }

    #[test]
    fn bo_walks_when_the_meal_is_cooked() {
        let run = judge::run(|| interrupt_after(5));
        if run.polls("Bo's walk") > 0 {
            run.fail(
                "the pizza takes 10 ms, and after 5 ms Bo is on the way to the table already: he \
                 has to cook first",
            );
        }
    }

    #[test]
    fn without_an_order_nothing_is_served() {
        let run = judge::run(async || {
            let mut orders = Orders::new(&["pizza"]);
            (orders.serve_next().await, orders.serve_next().await)
        });
        run.must_return_because((true, false), "there's one order, and then none");
    }

    #[test]
    fn wherever_it_is_dropped_no_order_is_lost_or_doubled() {
        for (millis, place) in [(5, "in the kitchen"), (12, "on the way to the table")] {
            // The first one, or the second one after the first was served.
            for served in [0, 1] {
                let run = judge::run(move || interrupt_after(15 * served + millis));
                run.must_leave_no_task();
                let Orders {
                    waiting,
                    served: at_table,
                } = &run.value;
                let all: Vec<_> = at_table.iter().chain(waiting).copied().collect();
                if at_table.len() as u64 > served
                    && let Some(meal) = at_table.last()
                {
                    run.fail(&format!(
                        "the {meal} counts as served, but Bo is still {place}"
                    ));
                }
                if at_table.len() as u64 != served || all != ["pizza", "salad", "soup"] {
                    run.fail(&format!(
                        "Bo was called away {place}, and now {at_table:?} are served and \
                         {waiting:?} wait: wanted all three orders, the served ones and then \
                         those that wait, in their order"
                    ));
                }
            }
        }
    }

    #[test]
    fn two_orders_may_be_for_the_same_meal() {
        let run = judge::run(async || {
            let mut orders = Orders::new(&["pizza", "pizza", "soup"]);
            while orders.serve_next().await {}
            orders.served
        });
        run.must_return_because(["pizza", "pizza", "soup"], "each of them is an order");
    }

    #[test]
    fn after_an_interruption_the_rest_is_served() {
        let run = judge::run(async || {
            let mut orders = interrupt_after(27).await;
            while orders.serve_next().await {}
            orders.served
        });
        run.must_return_because(["pizza", "salad", "soup"], "Bo comes back to what's left")
            .must_leave_no_task();
    }
}
