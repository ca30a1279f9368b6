//! It's a full house. Nobody knows how many orders there'll be, and no meal should get cold
//! on the counter while the kitchen is still busy with another one.
//!
//! Task: write `serve_all`, which serves each meal as soon as it's ready.
//!
//! Read "Results as they come: `JoinSet`" in `docs/03-concurrency.md`.

use judge::{cook, log};
use tokio::task::{JoinError, JoinSet};

/// Cooks all orders at the same time, and returns how many meals were served.
///
/// An order is a meal and its time in milliseconds, for `cook(meal, millis)`. At the moment
/// at which a meal is ready, this logs `"<meal> is served"`, whatever its place in the list.
/// It returns when the last meal is served, and leaves no task behind.
async fn serve_all(orders: Vec<(&'static str, u64)>) -> Result<usize, JoinError> {
    let mut cooking = JoinSet::new();
    for (meal, millis) in orders {
        cooking.spawn(cook(meal, millis));
    }
    let mut served = 0;
    // `join_next` waits for whichever task ends next, and `None` says that the set is empty.
    // `join_all` would return the meals only when all of them are ready.
    while let Some(result) = cooking.join_next().await {
        log(format!("{} is served", result?));
        served += 1;
    }
    Ok(served)
}

fn main() {
    judge::show(
        async || match serve_all(vec![("pizza", 30), ("salad", 10), ("soup", 20)]).await {
            Ok(served) => println!("{served} meals were served"),
            Err(error) => println!("no meal: {error}"),
        },
    );
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::time::sleep;

    use super::*;

    /// Runs `serve_all`, while somebody says what time it is after so many milliseconds.
    fn serve(orders: &[(&'static str, u64)], millis: u64) -> judge::Run<Result<usize, String>> {
        let orders = orders.to_vec();
        judge::run(async move || {
            let clock = async {
                sleep(Duration::from_millis(millis)).await;
                log(format!("{millis} ms have passed"));
            };
            let (served, ()) = tokio::join!(serve_all(orders), clock);
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
        run.must_return(Ok(2));
        run.must_log(&["soup is served", "30 ms have passed", "soup is served"]);
        run.must_take_millis(40).must_leave_no_task();
    }

    #[test]
    fn without_orders_nothing_is_served() {
        let run = judge::run(async || serve_all(Vec::new()).await.unwrap_or(usize::MAX));
        run.must_return(0_usize).must_log(&[]).must_take_millis(0);
    }

    #[test]
    fn a_hundred_orders_take_as_long_as_one() {
        let run = serve(&[("soup", 20); 100], 20);
        run.must_return(Ok(100)).must_finish(&["soup"; 100]);
        run.must_take_millis(20).must_leave_no_task();
    }
}
