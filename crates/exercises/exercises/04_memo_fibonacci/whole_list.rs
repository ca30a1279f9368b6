//! A table orders together, however many they are. They want to eat together, or not at all
//! if one of the meals burns.
//!
//! Task: write `serve_table`, which waits for a list of meals.
//!
//! Read "Run it" in `docs/04-memo-fibonacci.md`.

use judge::{burn, cook};

/// A meal, or why there's none.
type Meal = Result<&'static str, String>;

/// Waits for all orders at the same time, and returns the meals when the last one is ready.
/// They come in the order of the list, whichever is ready first. Without any order, it's
/// ready at once.
///
/// As soon as one of them fails, it returns that error, and doesn't wait for the others,
/// which are never finished then. (From 31 orders on, it may wait for those that stand before
/// the burned one in the list.)
async fn serve_table<F>(orders: Vec<F>) -> Result<Vec<&'static str>, String>
where
    F: Future<Output = Meal>,
{
    // TODO: Write it.
    todo!()
}

/// Cooks a meal. Toasts and cakes burn.
async fn order(meal: &'static str, millis: u64) -> Meal {
    match meal {
        "toast" | "cake" => burn(meal, millis).await,
        _ => Ok(cook(meal, millis).await),
    }
}

fn main() {
    judge::show(async || {
        let orders = vec![order("pizza", 30), order("salad", 10), order("soup", 20)];
        println!("{:?}", serve_table(orders).await);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn serve(list: &[(&'static str, u64)]) -> judge::Run<Result<Vec<&'static str>, String>> {
        let list = list.to_vec();
        judge::run(async move || {
            let orders = list.into_iter().map(|(meal, millis)| order(meal, millis));
            serve_table(orders.collect()).await
        })
    }

    /// That meal has burned, so nobody waits for the others, of which these are finished.
    #[track_caller]
    fn must_leave_at_once(
        run: &judge::Run<Result<Vec<&'static str>, String>>,
        (burned, millis): (&str, u64),
        finished: &[&str],
    ) {
        let error = format!("the {burned} burned");
        run.must_return_because(Err(error), "they leave when a meal burns");
        if run.millis() > millis {
            run.fail(&format!(
                "if all are begun at once, the {burned} burns after {millis} ms, but the table \
                 waited until {} ms",
                run.millis()
            ));
        }
        run.must_finish(finished).must_take_millis(millis);
    }

    #[test]
    fn the_meals_come_together_and_in_the_order_of_the_list() {
        let run = serve(&[("pizza", 30), ("salad", 10), ("soup", 20)]);
        let meals = vec!["pizza", "salad", "soup"];
        run.must_return_because(Ok(meals), "it's the order of the list");
        run.must_finish(&["pizza", "salad", "soup"]);
        run.must_take_millis(30);
    }

    #[test]
    fn the_list_may_be_shorter() {
        let run = serve(&[("soup", 10), ("roast", 40)]);
        let meals = vec!["soup", "roast"];
        run.must_return_because(Ok(meals), "these are the meals that were ordered");
        run.must_take_millis(40);
    }

    #[test]
    fn nobody_waits_if_nothing_was_ordered() {
        serve(&[]).must_return(Ok(vec![])).must_take_millis(0);
    }

    #[test]
    fn a_hundred_meals_take_as_long_as_one() {
        let run = serve(&[("soup", 20); 100]);
        let served = run.value.as_ref().map_or(0, Vec::len);
        if served != 100 {
            run.fail(&format!("100 soups were ordered, and {served} were served"));
        }
        if run.millis() > 20 {
            run.fail(&format!(
                "100 soups of 20 ms each took {} ms, so they weren't cooked all at the same time",
                run.millis()
            ));
        }
        run.must_take_millis(20);
    }

    #[test]
    fn the_first_error_ends_it_and_the_others_are_dropped() {
        let run = serve(&[("pizza", 30), ("toast", 10), ("soup", 20)]);
        must_leave_at_once(&run, ("toast", 10), &["toast"]);
    }

    #[test]
    fn a_meal_may_burn_when_others_are_ready() {
        let run = serve(&[("salad", 10), ("toast", 50), ("cake", 40)]);
        must_leave_at_once(&run, ("cake", 40), &["salad", "cake"]);
    }
}
