//! It's a full house. Nobody knows how many orders there'll be, and no meal should get cold
//! on the counter while the kitchen is still busy with another one.
//!
//! Task: write `serve_all`, which serves each meal as soon as it's ready.
//!
//! Read "Results as they come: `JoinSet`" in `docs/03-concurrency.md`.

use judge::{cook, log};
use tokio::task::JoinError;

/// Spawns a task for each order, so that all of them are under way at the same time, and
/// returns how many meals were served.
///
/// An order is a future of a meal, and nobody knows beforehand how long it takes. At the moment
/// at which a meal is ready, this logs `"<meal> is served"`, whatever its place in the list.
/// It returns when the last meal is served, and leaves no task behind.
///
/// # Errors
/// The task of an order panicked.
async fn serve_all<F>(orders: Vec<F>) -> Result<usize, JoinError>
where
    F: Future<Output = &'static str> + Send + 'static,
{
    // TODO: Write it.
    todo!()
}

fn main() {
    judge::show(async || {
        let orders = vec![cook("pizza", 30), cook("salad", 10), cook("soup", 20)];
        match serve_all(orders).await {
            Ok(served) => println!("{served} meals were served"),
            Err(error) => println!("no meal: {error}"),
        }
    });
}

#[cfg(test)]
mod tests {
    use std::future::ready;
    use std::time::Duration;

    use tokio::time::sleep;

    use super::*;

    /// Serves meals that take so long, while somebody says what time it is after `millis`.
    fn serve(meals: &[(&'static str, u64)], millis: u64) -> judge::Run<Result<usize, String>> {
        let meals = meals.to_vec();
        judge::run(async move || {
            let orders = meals.into_iter().map(|(meal, millis)| cook(meal, millis));
            let clock = async {
                sleep(Duration::from_millis(millis)).await;
                log(format!("{millis} ms have passed"));
            };
            let (served, ()) = tokio::join!(serve_all(orders.collect()), clock);
            served.map_err(|error| error.to_string())
        })
    }

    #[test]
    fn each_meal_is_served_as_soon_as_it_is_ready() {
        let run = serve(&[("pizza", 30), ("salad", 10), ("soup", 20)], 15);
        run.must_leave_no_task();
        run.must_finish(&["pizza", "salad", "soup"]);
        run.must_take_millis(30);
        if run.lines()[0] == "15 ms have passed" {
            run.fail("the salad is ready after 10 ms, and after 15 ms it isn't served yet");
        }
        run.must_log(&[
            "salad is served",
            "15 ms have passed",
            "soup is served",
            "pizza is served",
        ]);
        run.must_return(Ok(3));
    }

    #[test]
    fn two_orders_may_be_for_the_same_meal() {
        let run = serve(&[("soup", 40), ("soup", 20)], 30);
        run.must_leave_no_task();
        run.must_return(Ok(2)).must_take_millis(40);
        run.must_log(&["soup is served", "30 ms have passed", "soup is served"]);
    }

    #[test]
    fn what_is_ready_already_is_served_at_once() {
        for count in [0_usize, 1, 3] {
            let run = judge::run(async move || serve_all(vec![ready("bread"); count]).await.ok());
            run.must_return(Some(count)).must_take_millis(0);
            run.must_log(&vec!["bread is served"; count]);
        }
    }

    async fn cook_or_panic(meal: &'static str, millis: u64) -> &'static str {
        cook(meal, millis).await;
        assert!(meal != "fondue", "the fondue caught fire");
        meal
    }

    #[test]
    fn an_order_that_panics_is_an_error_and_leaves_no_other_behind() {
        let run = judge::run(async || {
            let orders = vec![cook_or_panic("fondue", 10), cook_or_panic("pizza", 30)];
            serve_all(orders).await.is_err()
        });
        run.must_return_because(true, "the task of the fondue panicked")
            .must_leave_no_task();
    }

    #[test]
    fn a_hundred_orders_take_as_long_as_one() {
        let run = serve(&[("soup", 20); 100], 20);
        run.must_return(Ok(100)).must_finish(&["soup"; 100]);
        run.must_take_millis(20).must_leave_no_task();
    }
}
