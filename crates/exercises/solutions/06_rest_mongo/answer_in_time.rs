//! The database is slow today. Customers would rather hear that than wait on and on. But
//! an operation that has been sent to the database mustn't be cut off half-way.
//!
//! Task: write `run`, which puts a deadline around an operation, and gives it a status.
//!
//! Read "The kitchen delivers nothing: 504" in `docs/06-when-the-kitchen-burns.md`,
//! and "What must not be dropped" in `docs/05-cancellation.md`. On the first page, a panic
//! goes on in the caller. Here it becomes a 500.

use std::time::Duration;

use judge::cook;
use tokio_util::task::TaskTracker;

/// The database isn't there.
#[derive(Debug)]
struct Unreachable;

/// Runs `operation` in a task of `tasks`, which may have others, too. Awaits it for `deadline`
/// at most, and returns the status of the answer, with what was found:
///
/// - `(200, Some(meal))` if the operation found a meal
/// - `(404, None)` if it found nothing
/// - `(500, None)` if it panicked
/// - `(503, None)` if the database was unreachable
/// - `(504, None)` as soon as the deadline has passed
///
/// Once the future of this function is polled, the operation begins, and runs to its end in
/// any case: after the deadline, and also if the future of this function is dropped because
/// the customer has left.
async fn run(
    operation: impl Future<Output = Result<Option<&'static str>, Unreachable>> + Send + 'static,
    deadline: Duration,
    tasks: &TaskTracker,
) -> (u16, Option<&'static str>) {
    // Whether the timeout drops the handle, or the caller drops this whole future, the
    // task knows nothing of it.
    let task = tasks.spawn(operation);
    // The layers from the outside: was it in time, did it panic, was the database there,
    // and was there such a meal?
    match tokio::time::timeout(deadline, task).await {
        Err(_) => (504, None),
        Ok(Err(_)) => (500, None),
        Ok(Ok(Err(Unreachable))) => (503, None),
        Ok(Ok(Ok(None))) => (404, None),
        Ok(Ok(Ok(Some(meal)))) => (200, Some(meal)),
    }
}

fn main() {
    judge::show(async || {
        let tasks = TaskTracker::new();
        let find = async { Ok(Some(cook("pizza", 30).await)) };
        let (status, _) = run(find, Duration::from_millis(20), &tasks).await;
        println!("the status is {status}");
        tasks.close();
        tasks.wait().await;
    });
}

#[cfg(test)]
mod tests {
    use judge::log;
    use tokio::time::{sleep, timeout};

    use super::*;

    const DEADLINE: Duration = Duration::from_millis(20);

    async fn find(meal: &'static str, millis: u64) -> Result<Option<&'static str>, Unreachable> {
        let meal = cook(meal, millis).await;
        log("the operation has ended");
        Ok(Some(meal))
    }

    /// Waits until `tasks` knows of no task, and says so. Then it gives a task that `tasks`
    /// never knew of some more time.
    async fn wait_for_all(tasks: TaskTracker) {
        tasks.close();
        tasks.wait().await;
        log("no operation is under way");
        sleep(Duration::from_millis(50)).await;
    }

    /// Checks that the operation has ended, and that `tasks` knew of it.
    #[track_caller]
    fn must_have_ended<T>(run: &judge::Run<T>, why: &str) {
        let place = |line: &str| run.lines().iter().position(|it| it == line);
        match (
            place("the operation has ended"),
            place("no operation is under way"),
        ) {
            (None, _) => run.fail(&format!("the operation was cut off: {why}")),
            (end, waited) if end > waited => {
                run.fail("the operation is still under way, but no task of `tasks` is")
            }
            _ => (),
        }
    }

    #[test]
    fn a_meal_that_is_found_in_time_is_a_200() {
        let run = judge::run(async || {
            let tasks = TaskTracker::new();
            tasks.spawn(sleep(Duration::from_millis(90)));
            run(find("soup", 30), Duration::from_millis(40), &tasks).await
        });
        run.must_return_because(
            (200, Some("soup")),
            "the operation takes 30 ms, its deadline is after 40, and other tasks don't matter",
        );
        run.must_take_millis(30).must_not_busy_wait();
    }

    #[test]
    fn what_the_database_does_not_have_is_a_404() {
        let run = judge::run(async || run(async { Ok(None) }, DEADLINE, &TaskTracker::new()).await);
        run.must_return((404, None)).must_take_millis(0);
    }

    #[test]
    fn a_database_that_is_away_is_a_503() {
        let run = judge::run(async || {
            let find = async {
                sleep(Duration::from_millis(10)).await;
                Err(Unreachable)
            };
            run(find, DEADLINE, &TaskTracker::new()).await
        });
        run.must_return((503, None)).must_take_millis(10);
    }

    #[test]
    fn an_operation_that_panics_is_a_500() {
        let run = judge::run(async || {
            let find = async { panic!("the driver panics") };
            run(find, DEADLINE, &TaskTracker::new()).await
        });
        let (status, _) = run.value;
        if status != 500 {
            run.fail(&format!(
                "the operation panicked, and the status is {status} instead of 500"
            ));
        }
        run.must_return((500, None));
    }

    #[test]
    fn after_the_deadline_the_answer_is_a_504_and_the_operation_goes_on() {
        let run = judge::run(async || {
            let tasks = TaskTracker::new();
            let began = tokio::time::Instant::now();
            let answer = run(find("pizza", 30), DEADLINE, &tasks).await;
            let millis = began.elapsed().as_millis();
            wait_for_all(tasks).await;
            (answer, millis)
        });
        must_have_ended(&run, "it wasn't finished when `run` answered");
        let (answer, millis) = run.value;
        if millis != 20 {
            run.fail(&format!(
                "the deadline is after 20 ms, and the answer {answer:?} came after {millis} ms"
            ));
        }
        run.must_return(((504, None), 20)).must_leave_no_task();
    }

    #[test]
    fn a_customer_who_leaves_does_not_cut_the_operation_off() {
        let run = judge::run(async || {
            let tasks = TaskTracker::new();
            let answer = run(find("risotto", 15), DEADLINE, &tasks);
            // Dropped after 5 ms, long before the deadline.
            let _ = timeout(Duration::from_millis(5), answer).await;
            wait_for_all(tasks).await;
        });
        must_have_ended(
            &run,
            "it wasn't finished when the future of `run` was dropped",
        );
        run.must_leave_no_task();
    }
}
