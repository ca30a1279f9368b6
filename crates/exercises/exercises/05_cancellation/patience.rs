//! Cy is hungry, but his bus leaves soon. He waits for his meal as long as he can, and
//! then he runs.
//!
//! Task: write `wait_for`, which awaits a meal only as long as the customer is patient.
//!
//! Read "Give up after a while: `timeout`" in `docs/05-cancellation.md`.

use std::time::Duration;

use judge::cook;

/// Awaits `order` for `patience` at most, and returns its result as soon as it's there:
/// the meal, or the kitchen's error.
///
/// If it isn't there in time, `order` is dropped, and the error is `"the bus leaves"`.
async fn wait_for(
    order: impl Future<Output = Result<&'static str, String>>,
    patience: Duration,
) -> Result<&'static str, String> {
    // TODO: Write it.
    todo!()
}

fn main() {
    judge::show(async || {
        let order = async { Ok(cook("pizza", 30).await) };
        match wait_for(order, Duration::from_millis(20)).await {
            Ok(meal) => println!("Cy eats his {meal}"),
            Err(error) => println!("Cy eats nothing: {error}"),
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn order(meal: &'static str, millis: u64) -> Result<&'static str, String> {
        Ok(cook(meal, millis).await)
    }

    #[test]
    fn a_meal_that_comes_in_time_is_eaten_at_once() {
        let run = judge::run(|| wait_for(order("salad", 10), Duration::from_millis(20)));
        run.must_return_because(Ok("salad"), "it takes 10 ms, and the bus leaves after 20")
            .must_take_millis(10);
        run.must_finish(&["salad"]).must_leave_no_task();
    }

    #[test]
    fn nobody_waits_longer_than_their_patience() {
        let run = judge::run(|| wait_for(order("pizza", 30), Duration::from_millis(20)));
        run.must_return(Err("the bus leaves".into()))
            .must_take_millis(20);
        run.must_finish(&[]).must_leave_no_task();
    }

    #[test]
    fn somebody_with_more_patience_gets_the_same_pizza() {
        let run = judge::run(|| wait_for(order("pizza", 30), Duration::from_millis(45)));
        run.must_return(Ok("pizza")).must_take_millis(30);
        run.must_not_busy_wait();
    }

    #[test]
    fn any_time_is_kept_to_the_millisecond() {
        let run = judge::run(|| wait_for(order("pizza", 30), Duration::from_millis(17)));
        if run.millis() != 17 {
            run.fail(&format!(
                "somebody can wait for 17 ms, and `wait_for` returned after {} ms",
                run.millis()
            ));
        }
        let run = judge::run(|| wait_for(order("tea", 3), Duration::from_millis(4)));
        run.must_return(Ok("tea")).must_take_millis(3);
    }

    #[test]
    fn a_meal_that_burns_is_the_kitchens_error() {
        let run = judge::run(|| wait_for(judge::burn("toast", 5), Duration::from_millis(20)));
        run.must_return_because(
            Err("the toast burned".into()),
            "it burns after 5 ms, and the bus leaves after 20",
        )
        .must_take_millis(5);
    }
}
