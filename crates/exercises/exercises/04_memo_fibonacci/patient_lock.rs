//! There's one oven, and only one meal fits into it. Cooks who come meanwhile should wait
//! until it's free, but in this kitchen nothing moves any more.
//!
//! Task: let a cook wait for the oven without blocking the thread.
//!
//! Read "Two kinds of lock" in `docs/04-memo-fibonacci.md`.

use std::sync::{Mutex, PoisonError};

use judge::cook;

/// An oven, which counts the meals that it has baked.
#[derive(Default)]
struct Oven {
    // TODO: `bake` holds this lock across an `await`. Which kind of lock does that call for?
    baked: Mutex<u32>,
}

impl Oven {
    /// Waits until the oven is free, bakes a meal for so many milliseconds, and returns how
    /// many meals the oven has baked by then.
    ///
    /// The oven is never used for two meals at the same time. A cook may give up, which drops
    /// this future: then the oven is free at once, and that meal is never baked.
    async fn bake(&self, meal: &'static str, millis: u64) -> u32 {
        let mut baked = self.baked.lock().unwrap_or_else(PoisonError::into_inner);
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
        let why = "the pizza is the first meal that's baked, and the cake is the second";
        run.must_return_because((1, 2), why);
        run.must_finish(&["pizza", "cake"]);
    }

    #[test]
    fn who_has_a_meal_does_not_wait_for_the_next_one() {
        let run = judge::run(async || {
            let oven = Oven::default();
            let pizza = timeout(Duration::from_millis(40), oven.bake("pizza", 30));
            tokio::join!(pizza, oven.bake("cake", 20)).0.ok()
        });
        match run.value {
            None => run.fail("the pizza is ready after 30 ms, and its cook still waits after 40"),
            Some(1) => {}
            Some(number) => run.fail(&format!(
                "the pizza is the first meal that this oven bakes, but its number is {number}"
            )),
        }
    }

    #[test]
    fn a_quick_meal_waits_for_a_slow_one() {
        const HOUR: u64 = 3_600_000;
        let run = judge::run(async || {
            let oven = Oven::default();
            let (roast, toast, cake) = tokio::join!(
                oven.bake("roast", HOUR),
                oven.bake("toast", 5),
                oven.bake("cake", 20)
            );
            // It doesn't matter which of the other two is next.
            (roast, toast.min(cake), toast.max(cake))
        });
        take_millis(&run, HOUR + 25);
        run.must_return_because((1, 2, 3), "the roast was first, and each meal counts once");
    }

    #[test]
    fn two_ovens_bake_at_the_same_time() {
        let run = judge::run(async || {
            let (left, right) = (Oven::default(), Oven::default());
            tokio::join!(left.bake("pizza", 30), right.bake("cake", 20))
        });
        run.must_return_because((1, 1), "each oven counts its own meals");
        run.must_take_millis(30);
    }

    #[test]
    fn the_oven_is_free_when_somebody_gives_up() {
        let run = judge::run(async || {
            let oven = Oven::default();
            let patience = timeout(Duration::from_millis(10), oven.bake("roast", 90));
            let (roast, cake) = tokio::join!(patience, oven.bake("cake", 20));
            (roast.is_ok(), cake)
        });
        if run.millis() > 30 {
            run.fail(&format!(
                "the roast's cook gave up after 10 ms, so the cake could be ready after 30 ms, \
                 but it took until {} ms: who still baked the roast?",
                run.millis()
            ));
        }
        take_millis(&run, 30);
        run.must_return_because((false, 1), "the roast was never baked");
        run.must_finish(&["cake"]);
    }
}
