//! Ada has left, and her pizza is still being cooked by a task. The next order needs the
//! same stove, so it's not enough to ask the task to stop: it must have gone.
//!
//! Task: write `stop`, which stops a task, and returns when it's gone.
//!
//! Read "Stop a task: `abort`" in `docs/05-cancellation.md`.

use std::time::Duration;

use judge::log;
use tokio::task::JoinHandle;
use tokio::time::sleep;

/// Says that the stove is free as soon as it's dropped.
struct Stove;

impl Drop for Stove {
    fn drop(&mut self) {
        log("the stove is free");
    }
}

async fn cook_on_stove(meal: &'static str, millis: u64) -> &'static str {
    let _stove = Stove;
    sleep(Duration::from_millis(millis)).await;
    meal
}

/// Stops the task, without waiting for its meal. This returns as soon as the task has gone,
/// and all that it owned has been dropped.
///
/// Returns the meal if the task was done before it could be stopped, and `None` if it was
/// stopped, or had panicked.
async fn stop(task: JoinHandle<&'static str>) -> Option<&'static str> {
    // TODO: Write it.
    todo!()
}

fn main() {
    judge::show(async || {
        let pizza = tokio::spawn(judge::watch("pizza", cook_on_stove("pizza", 30)));
        sleep(Duration::from_millis(10)).await;
        match stop(pizza).await {
            Some(meal) => println!("too late, the {meal} is ready"),
            None => println!("there's no pizza"),
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_task_that_cooks_is_gone_when_stop_returns() {
        let run = judge::run(async || {
            let pizza = tokio::spawn(cook_on_stove("pizza", 30));
            sleep(Duration::from_millis(10)).await;
            let meal = stop(pizza).await;
            log("the next order begins");
            meal
        });
        if run.lines()[0] == "the next order begins" {
            run.fail("`stop` has returned, but the task isn't gone: the stove isn't free yet");
        }
        run.must_log(&["the stove is free", "the next order begins"]);
        run.must_return_because(None, "the pizza was still cooking");
        if run.millis() > 10 {
            run.fail(&format!(
                "`stop` is called after 10 ms, and returned after {} ms: await the end of the \
                 task, and nothing else",
                run.millis()
            ));
        }
        run.must_leave_no_task();
    }

    #[test]
    fn a_task_is_gone_even_if_many_others_have_their_turn_first() {
        let run = judge::run(async || {
            let pizza = tokio::spawn(cook_on_stove("pizza", 30));
            for _ in 0..500 {
                tokio::spawn(sleep(Duration::from_millis(10)));
            }
            sleep(Duration::from_millis(10)).await;
            let _ = stop(pizza).await;
            log("the next order begins");
        });
        if run.lines()[0] == "the next order begins" {
            run.fail("`stop` has returned, but the task isn't gone: the stove isn't free yet");
        }
    }

    #[test]
    fn a_task_that_has_not_begun_is_gone_too() {
        let run = judge::run(|| stop(tokio::spawn(judge::cook("pizza", 30))));
        run.must_return_because(None, "the task hadn't begun")
            .must_take_millis(0);
        run.must_finish(&[]).must_leave_no_task();
    }

    #[test]
    fn a_task_that_panicked_has_no_meal() {
        let run = judge::run(async || {
            let fondue = tokio::spawn(async { panic!("the fondue caught fire") });
            sleep(Duration::from_millis(10)).await;
            stop(fondue).await
        });
        run.must_return_because(None, "the task had panicked")
            .must_leave_no_task();
    }

    #[test]
    fn a_meal_that_is_ready_is_returned() {
        let run = judge::run(async || {
            let soup = tokio::spawn(cook_on_stove("soup", 10));
            sleep(Duration::from_millis(20)).await;
            stop(soup).await
        });
        run.must_return_because(Some("soup"), "it was ready before `stop` was called")
            .must_take_millis(20);
        run.must_leave_no_task();
    }
}
