//! There's one oven, and only one meal fits into it. Cooks who come meanwhile should wait
//! until it's free, but in this kitchen nothing moves any more.
//!
//! Task: let a cook wait for the oven without blocking the thread.
//!
//! Read "Two kinds of lock" in `docs/04-memo-fibonacci.md`.

use futures::lock::Mutex;
use judge::cook;

/// An oven, which counts the meals that it has baked.
#[derive(Default)]
struct Oven {
    // A std `Mutex` would block the thread, and then nobody could bake to the end.
    baked: Mutex<u32>,
}

impl Oven {
    /// Waits until the oven is free, bakes a meal for so many milliseconds, and returns how
    /// many meals the oven has baked by then.
    ///
    /// The oven is never used for two meals at the same time.
    async fn bake(&self, meal: &'static str, millis: u64) -> u32 {
        // This waits with an `await`, so the thread can poll the future that holds the lock.
        let mut baked = self.baked.lock().await;
        cook(meal, millis).await;
        *baked += 1;
        *baked
    }
}

fn main() {
    judge::show(async || {
        let oven = Oven::default();
        let (pizza, cake) = tokio::join!(oven.bake("pizza", 30), oven.bake("cake", 20));
        println!("the pizza is number {pizza}, and the cake is number {cake}");
    });
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::time::timeout;

    use super::*;

    fn take_millis<T>(run: &judge::Run<T>, wanted: u64) {
        if run.millis() < wanted {
            run.fail("two meals were in the oven at the same time, and only one fits");
        }
        run.must_take_millis(wanted);
    }

    #[test]
    fn one_meal_is_baked_after_the_other() {
        let run = judge::run(async || {
            let oven = Oven::default();
            tokio::join!(oven.bake("pizza", 30), oven.bake("cake", 20))
        });
        take_millis(&run, 50);
        run.must_return((1, 2)).must_finish(&["pizza", "cake"]);
    }

    #[test]
    fn who_has_a_meal_does_not_wait_for_the_next_one() {
        let run = judge::run(async || {
            let oven = Oven::default();
            let pizza = timeout(Duration::from_millis(40), oven.bake("pizza", 30));
            tokio::join!(pizza, oven.bake("cake", 20)).0.ok()
        });
        run.must_return_because(Some(1), "the pizza needn't wait for the cake");
    }

    #[test]
    fn a_quick_meal_waits_for_a_slow_one() {
        let run = judge::run(async || {
            let oven = Oven::default();
            let (roast, toast, cake) = tokio::join!(
                oven.bake("roast", 90),
                oven.bake("toast", 5),
                oven.bake("cake", 20)
            );
            // It doesn't matter which of the other two is next.
            (roast, toast.min(cake), toast.max(cake))
        });
        take_millis(&run, 115);
        run.must_return((1, 2, 3));
    }

    #[test]
    fn two_ovens_bake_at_the_same_time() {
        let run = judge::run(async || {
            let (left, right) = (Oven::default(), Oven::default());
            tokio::join!(left.bake("pizza", 30), right.bake("cake", 20))
        });
        run.must_return((1, 1)).must_take_millis(30);
    }

    #[test]
    fn the_oven_is_free_when_somebody_gives_up() {
        let run = judge::run(async || {
            let oven = Oven::default();
            let patience = timeout(Duration::from_millis(10), oven.bake("roast", 90));
            let (roast, cake) = tokio::join!(patience, oven.bake("cake", 20));
            (roast.is_ok(), cake)
        });
        take_millis(&run, 30);
        run.must_return_because((false, 1), "the roast was never baked");
        run.must_finish(&["cake"]);
    }
}
