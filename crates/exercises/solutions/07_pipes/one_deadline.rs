//! Bo orders tomatoes by phone: he dials, he says what he needs, and he waits for the answer.
//! The supplier is slow, and Bo has only so much time for all of it.
//!
//! Task: write `order`, which takes three steps, and has one deadline for all of them.
//!
//! Read "One deadline for several waits: `timeout_at`" in `docs/07-reading-and-writing.md`.

use std::time::Duration;

use judge::watch;
use tokio::time::{Instant, sleep, timeout_at};

/// The supplier's phone, and how many milliseconds each of the steps takes.
#[derive(Clone, Copy)]
struct Phone {
    dialling: u64,
    asking: u64,
    answering: u64,
    /// Whether there are tomatoes.
    has_tomatoes: bool,
}

impl Phone {
    async fn dial(&self) {
        watch("dial", sleep(Duration::from_millis(self.dialling))).await;
    }

    async fn ask(&self) {
        watch("ask", sleep(Duration::from_millis(self.asking))).await;
    }

    async fn answer(&self) -> Result<&'static str, Problem> {
        watch("answer", sleep(Duration::from_millis(self.answering))).await;
        match self.has_tomatoes {
            true => Ok("tomatoes"),
            false => Err(Problem::SoldOut),
        }
    }
}

#[derive(Debug, PartialEq)]
enum Problem {
    /// There are no tomatoes.
    SoldOut,
    /// The time was up during this step.
    TooLate(Step),
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Step {
    Dial,
    Ask,
    Answer,
}

/// Calls `dial`, `ask` and `answer`, one after the other, and returns the answer, or its error.
///
/// All three together may take as long as `limit`. If they aren't done by then, the step
/// that's under way is dropped, and the error names it. The next ones don't begin.
async fn order(phone: &Phone, limit: Duration) -> Result<&'static str, Problem> {
    // It's computed once, so what one step uses up is gone for the next ones. A `timeout` of
    // `limit` for each of them would start over each time.
    let deadline = Instant::now() + limit;
    let late = |step| move |_| Problem::TooLate(step);
    timeout_at(deadline, phone.dial())
        .await
        .map_err(late(Step::Dial))?;
    timeout_at(deadline, phone.ask())
        .await
        .map_err(late(Step::Ask))?;
    timeout_at(deadline, phone.answer())
        .await
        .map_err(late(Step::Answer))?
}

fn main() {
    judge::show(async || {
        let phone = Phone {
            dialling: 10,
            asking: 20,
            answering: 30,
            has_tomatoes: true,
        };
        println!("{:?}", order(&phone, Duration::from_millis(50)).await);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    const PHONE: Phone = Phone {
        dialling: 10,
        asking: 20,
        answering: 30,
        has_tomatoes: true,
    };

    type Answer = Result<&'static str, Problem>;

    fn order_within(millis: u64, phone: Phone) -> judge::Run<Answer> {
        judge::run(async move || order(&phone, Duration::from_millis(millis)).await)
    }

    /// Checks that the time is up after `millis`, during `step`.
    #[track_caller]
    fn must_be_late(millis: u64, step: Step, phone: Phone) {
        let run = order_within(millis, phone);
        if run.millis() > millis {
            run.fail(&format!(
                "all steps together may take {millis} ms, and `order` returned after {} ms",
                run.millis()
            ));
        }
        run.must_return_because(
            Err(Problem::TooLate(step)),
            &format!("the time is up after {millis} ms"),
        );
        run.must_take_millis(millis).must_leave_no_task();
    }

    #[test]
    fn three_steps_in_time_are_an_answer() {
        let run = order_within(61, PHONE);
        run.must_return_because(Ok("tomatoes"), "the steps take 60 ms, and may take 61");
        run.must_finish(&["dial", "ask", "answer"])
            .must_take_millis(60);
        run.must_leave_no_task();
    }

    #[test]
    fn one_slow_step_may_use_the_time_that_the_others_leave() {
        let phone = Phone {
            dialling: 1,
            asking: 1,
            answering: 55,
            ..PHONE
        };
        let run = order_within(60, phone);
        run.must_return_because(
            Ok("tomatoes"),
            "the steps take 1, 1 and 55 ms, and all together may take 60",
        );
        run.must_take_millis(57);
    }

    #[test]
    fn the_time_may_be_up_during_the_first_step() {
        must_be_late(5, Step::Dial, PHONE);
    }

    #[test]
    fn the_time_may_be_up_during_the_second_step() {
        must_be_late(25, Step::Ask, PHONE);
    }

    #[test]
    fn the_time_may_be_up_during_the_last_step() {
        must_be_late(45, Step::Answer, PHONE);
    }

    #[test]
    fn an_hour_is_kept_to_the_millisecond() {
        const HOUR: u64 = 3_600_000;
        let phone = Phone {
            dialling: HOUR / 2,
            asking: HOUR / 3,
            answering: HOUR / 3,
            ..PHONE
        };
        must_be_late(HOUR, Step::Answer, phone);
    }

    #[test]
    fn sold_out_is_an_answer_too() {
        let phone = Phone {
            has_tomatoes: false,
            ..PHONE
        };
        let run = order_within(90, phone);
        run.must_return_because(
            Err(Problem::SoldOut),
            "the answer comes in time, and it's an error",
        );
        run.must_take_millis(60);
    }
}
