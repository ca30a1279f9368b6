//! Bo stands at the hatch and collects the orders, before he gives them all to the cook.
//! The last guest ordered long ago, and Bo still stands there.
//!
//! Task: fix `collect`, so that it returns when the last guest has ordered.
//!
//! Read "The end of a pipe, from both sides" in `docs/07-pipes.md`.

use std::time::Duration;

use judge::watch;
use tokio::sync::mpsc::{Receiver, Sender, channel};
use tokio::time::sleep;

/// The hatch between the guests and Bo. It has two places for orders.
struct Hatch {
    sender: Sender<&'static str>,
    orders: Receiver<&'static str>,
}

impl Hatch {
    fn new() -> Self {
        let (sender, orders) = channel(2);
        Self { sender, orders }
    }

    /// Lets a guest in, who is a task of their own.
    fn let_in(&self, guest: Guest) {
        tokio::spawn(order(guest, self.sender.clone()));
    }

    /// Collects the orders of all guests who were let in. It returns as soon as the last
    /// of them has ordered for the last time.
    async fn collect(mut self) -> Vec<&'static str> {
        let mut collected = Vec::new();
        // Each guest has a clone of the sender, which goes with the guest. This is the sender
        // that they were cloned from. As long as it's alive, the channel isn't at its end.
        drop(self.sender);
        while let Some(meal) = self.orders.recv().await {
            collected.push(meal);
        }
        collected
    }
}

/// A guest orders any number of meals, and thinks for so many milliseconds before each.
#[derive(Clone, Copy)]
struct Guest {
    thinking_time: u64,
    meals: &'static [&'static str],
}

async fn order(guest: Guest, orders: Sender<&'static str>) {
    for meal in guest.meals {
        let time = Duration::from_millis(guest.thinking_time);
        watch(format!("who wants {meal}"), sleep(time)).await;
        // Fails only if the receiver has gone, and then nobody takes orders any more.
        let _ = orders.send(meal).await;
    }
}

async fn collect_from(guests: &[Guest]) -> Vec<&'static str> {
    let hatch = Hatch::new();
    for guest in guests {
        hatch.let_in(*guest);
    }
    hatch.collect().await
}

fn main() {
    judge::show(async || println!("{:?}", collect_from(&[ADA, CY]).await));
}

const ADA: Guest = Guest {
    thinking_time: 20,
    meals: &["pizza"],
};

const CY: Guest = Guest {
    thinking_time: 15,
    meals: &["soup", "salad"],
};

#[cfg(test)]
mod tests {
    use super::*;

    /// Collects the orders of these guests, of which the last one comes after `millis`.
    #[track_caller]
    fn must_collect(guests: &'static [Guest], wanted: &[&str], millis: u64) {
        let run = judge::run(move || collect_from(guests));
        if run.millis() != millis {
            run.fail(&format!(
                "the last guest orders after {millis} ms, and `collect` returned after {} ms",
                run.millis()
            ));
        }
        run.must_return_because(wanted, "these are the orders of all the guests")
            .must_leave_no_task();
    }

    #[test]
    fn it_ends_when_the_last_guest_has_ordered() {
        must_collect(&[ADA, CY], &["soup", "pizza", "salad"], 30);
    }

    #[test]
    fn a_guest_may_order_nothing() {
        const DEE: Guest = Guest {
            thinking_time: 10,
            meals: &[],
        };
        must_collect(&[ADA, DEE], &["pizza"], 20);
    }

    #[test]
    fn a_guest_may_think_for_an_hour() {
        const HOUR: u64 = 3_600_000;
        const EVE: Guest = Guest {
            thinking_time: HOUR,
            meals: &["tea", "cake"],
        };
        must_collect(&[CY, EVE], &["soup", "salad", "tea", "cake"], 2 * HOUR);
    }

    #[test]
    fn more_guests_may_order_than_there_are_places() {
        must_collect(&[ADA; 5], &["pizza"; 5], 20);
    }

    #[test]
    fn without_guests_there_are_no_orders() {
        must_collect(&[], &[], 0);
    }
}
