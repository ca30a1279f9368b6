//! Ada and Bo only eat together. If one of their meals burns, they leave at once, and the
//! kitchen shouldn't go on with the other one.
//!
//! Task: write `serve_together`, which stops at the first error.
//!
//! Read "Stop at the first error: `try_join!`" in `docs/03-concurrency.md`.

use judge::{burn, cook};

/// A meal, or why there's none.
type Meal = Result<&'static str, String>;

/// Waits for two meals at the same time, and returns them in the order of the parameters when
/// both are ready.
///
/// As soon as one of them fails, it returns that error, and doesn't wait for the other
/// meal, which is never finished then.
async fn serve_together(
    first: impl Future<Output = Meal>,
    second: impl Future<Output = Meal>,
) -> Result<(&'static str, &'static str), String> {
    // `try_join!` is ready at the first error. The other future belongs to this function, so
    // it's dropped when the function returns. With `join!`, the error would have to wait for
    // the slower meal.
    tokio::try_join!(first, second)
}

fn main() {
    judge::show(async || {
        let pizza = async { Ok(cook("pizza", 30).await) };
        match serve_together(pizza, burn("toast", 10)).await {
            Ok((pizza, toast)) => println!("{pizza} for Ada, {toast} for Bo"),
            Err(error) => println!("Ada and Bo leave, because {error}"),
        }
    });
}

#[cfg(test)]
mod tests {
    use judge::Run;

    use super::*;

    async fn good(meal: &'static str, millis: u64) -> Meal {
        Ok(cook(meal, millis).await)
    }

    /// That meal has burned, so the other one must be neither finished nor waited for.
    #[track_caller]
    fn must_leave_at_once(run: &Run<Result<(&str, &str), String>>, burned: &str, millis: u64) {
        if run.millis() > millis {
            let took = run.millis();
            run.fail(&format!(
                "if both are begun at once, the {burned} burns after {millis} ms, but Ada and Bo \
                 waited until {took} ms"
            ));
        }
        let error = format!("the {burned} burned");
        run.must_return_because(Err(error), "that's the first error");
        run.must_finish(&[burned]).must_take_millis(millis);
    }

    #[test]
    fn both_meals_take_as_long_as_the_longer_one() {
        let run = judge::run(|| serve_together(good("pizza", 30), good("salad", 20)));
        run.must_return_because(Ok(("pizza", "salad")), "Ada gets the first meal");
        run.must_finish(&["pizza", "salad"]).must_take_millis(30);
    }

    #[test]
    fn the_longer_one_may_be_the_second() {
        let run = judge::run(|| serve_together(good("salad", 20), good("roast", 50)));
        let cooked = "these are the meals that were cooked";
        run.must_return_because(Ok(("salad", "roast")), cooked);
        run.must_finish(&["salad", "roast"]).must_take_millis(50);
    }

    #[test]
    fn if_the_second_meal_burns_the_first_one_is_dropped() {
        let run = judge::run(|| serve_together(good("pizza", 30), burn("toast", 10)));
        must_leave_at_once(&run, "toast", 10);
    }

    #[test]
    fn if_the_first_meal_burns_the_second_one_is_dropped() {
        let run = judge::run(|| serve_together(burn("cake", 20), good("roast", 50)));
        must_leave_at_once(&run, "cake", 20);
    }

    #[test]
    fn a_meal_may_burn_after_the_other_one_is_ready() {
        let run = judge::run(|| serve_together(good("salad", 20), burn("steak", 40)));
        run.must_return_because(Err("the steak burned".to_owned()), "that's the first error");
        run.must_finish(&["salad", "steak"]).must_take_millis(40);
    }

    #[test]
    fn the_error_that_comes_first_counts() {
        let run = judge::run(|| serve_together(burn("roast", 30), burn("toast", 10)));
        must_leave_at_once(&run, "toast", 10);
    }
}
