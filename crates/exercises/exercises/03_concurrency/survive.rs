//! Cy is a daring cook, and now and then something explodes. The restaurant wants to stay
//! open even then, and to hear what became of the meal.
//! (You'll still see the message of the panic when you run this, and that's all right.)
//!
//! Task: write `survive`, which outlives a panic of the work that it's given.
//!
//! Read "When a task panics: `JoinError`" in `docs/03-concurrency.md`.

use judge::cook;

/// Runs `work` as a task of its own on the caller's runtime, waits until it has ended, and
/// returns its result.
///
/// # Errors
/// If `work` panics, the error is `"the work panicked"`. The caller goes on then.
async fn survive<F>(work: F) -> Result<F::Output, String>
where
    F: Future + Send + 'static,
    F::Output: Send + 'static,
{
    // TODO: Write it.
    todo!()
}

fn main() {
    judge::show(async || {
        let burning = survive(async { panic!("the fondue caught fire") });
        let fondue: Result<&str, String> = burning.await;
        println!("fondue: {fondue:?}");
        println!("pizza: {:?}", survive(cook("pizza", 30)).await);
    });
}

#[cfg(test)]
mod tests {
    use std::thread;

    use judge::burn;
    use tokio::task;

    use super::*;

    const PANICKED: &str = "the work panicked";

    async fn explode(millis: u64) -> &'static str {
        cook("fondue", millis).await;
        panic!("the fondue caught fire")
    }

    #[test]
    fn the_work_is_a_task_of_its_own() {
        let run = judge::run(async || {
            let caller = thread::current().id();
            let work = async move { (task::try_id().is_some(), thread::current().id() == caller) };
            survive(work).await
        });
        if let Ok((_, false)) = run.value {
            run.fail("the work was handed to another thread, and a task doesn't need one");
        }
        if let Ok((false, _)) = run.value {
            run.fail("the work wasn't polled in a task of its own");
        }
        run.must_return(Ok((true, true))).must_leave_no_task();
    }

    #[test]
    fn the_result_of_the_work_is_returned_when_it_has_ended() {
        let run = judge::run(|| survive(cook("pizza", 30)));
        run.must_return(Ok("pizza")).must_take_millis(30);
        run.must_finish(&["pizza"]).must_leave_no_task();
    }

    #[test]
    fn a_panic_becomes_an_error() {
        let run = judge::run(|| survive(explode(20)));
        run.must_return_because(Err(PANICKED.to_owned()), "that's the error for every panic");
        run.must_take_millis(20).must_leave_no_task();
    }

    #[test]
    fn a_panic_on_the_first_poll_becomes_an_error_too() {
        let run = judge::run(async || {
            let work: Result<u32, String> = survive(async { panic!("no gas") }).await;
            work
        });
        run.must_return(Err(PANICKED.to_owned()));
    }

    #[test]
    fn work_that_fails_without_a_panic_has_a_result() {
        let run = judge::run(|| survive(burn("toast", 10)));
        run.must_return(Ok(Err("the toast burned".to_owned())));
    }

    #[test]
    fn a_panic_leaves_other_work_alone() {
        let run =
            judge::run(async || tokio::join!(survive(cook("pizza", 30)), survive(explode(10))));
        run.must_return((Ok("pizza"), Err(PANICKED.to_owned())));
        run.must_take_millis(30).must_leave_no_task();
    }
}
