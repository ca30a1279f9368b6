//! If the back room is full, Cy knocks again, after a little while, and then after a longer
//! one. But not all evening, and not at all if the doorman says that Cy isn't welcome here.
//!
//! Task: write `knock`, which tries again with waits that grow, up to a deadline.
//!
//! Read "Try again: `retry`" in `docs/09-traits-with-async-functions.md`.

use std::time::Duration;

use tokio::time::sleep;

/// The wait after the first attempt. Each wait is twice as long as the one before.
const FIRST_WAIT: Duration = Duration::from_millis(10);

/// The longest wait.
const LONGEST_WAIT: Duration = Duration::from_millis(40);

/// Why an attempt has failed.
#[derive(Debug, PartialEq)]
enum Refusal {
    /// It may go better the next time.
    Full,
    /// It won't go better.
    Unwelcome,
}

/// Why there's no other attempt.
#[derive(Debug, PartialEq)]
enum Failure {
    Unwelcome,
    /// The deadline has passed. So many attempts have begun.
    GaveUp(u32),
}

/// Makes one attempt after the other, with a wait after each that has failed, and returns what
/// the first one returns that succeeds.
///
/// # Errors
/// An attempt is unwelcome, or `in_all` has passed since the beginning. An attempt that's under
/// way then is dropped.
async fn knock<T>(
    attempt: impl AsyncFnMut() -> Result<T, Refusal>,
    in_all: Duration,
) -> Result<T, Failure> {
    // TODO: Write it.
    todo!()
}

fn main() {
    judge::show(async || {
        let mut knocks = 0;
        let attempt = async || {
            knocks += 1;
            judge::cook("knock", 5).await;
            if knocks < 4 {
                Err(Refusal::Full)
            } else {
                Ok("come in")
            }
        };
        println!("{:?}", knock(attempt, Duration::from_millis(500)).await);
    });
}

#[cfg(test)]
mod tests {
    use judge::cook;

    use super::*;

    /// Knocks with attempts that take `takes` milliseconds each. The first ones, so many, find
    /// the room full, and the next one has this result.
    #[track_caller]
    fn must_return(
        (takes, full): (u64, u32),
        then: Result<&'static str, Refusal>,
        in_all: u64,
        (wanted, millis): (Result<&'static str, Failure>, u64),
    ) {
        let says = format!("{then:?}");
        let run = judge::run(async move || {
            let mut knocks = 0;
            let mut then = Some(then);
            let attempt = async || {
                knocks += 1;
                cook("knock", takes).await;
                if knocks <= full {
                    return Err(Refusal::Full);
                }
                then.take().unwrap_or(Err(Refusal::Full))
            };
            knock(attempt, Duration::from_millis(in_all)).await
        });
        run.must_return_because(
            wanted,
            &format!(
                "each attempt takes {takes} ms, {full} find the room full, the next one has \
                 {says}, and the deadline is at {in_all} ms"
            ),
        );
        run.must_take_millis(millis);
        run.must_leave_no_task();
    }

    #[test]
    fn the_first_attempt_begins_at_once() {
        must_return((5, 0), Ok("come in"), 500, (Ok("come in"), 5));
    }

    #[test]
    fn the_waits_grow() {
        // The attempts begin at 0, 15, 40 and 85 ms.
        must_return((5, 3), Ok("come in"), 500, (Ok("come in"), 90));
    }

    #[test]
    fn the_waits_grow_up_to_the_longest() {
        // The next ones begin at 130 and 175 ms.
        must_return((5, 5), Ok("come in"), 500, (Ok("come in"), 180));
    }

    #[test]
    fn an_unwelcome_guest_knocks_no_more() {
        must_return(
            (5, 1),
            Err(Refusal::Unwelcome),
            500,
            (Err(Failure::Unwelcome), 20),
        );
    }

    #[test]
    fn the_deadline_is_kept_during_a_wait() {
        must_return((5, 99), Ok("come in"), 70, (Err(Failure::GaveUp(3)), 70));
    }

    #[test]
    fn the_deadline_is_kept_during_an_attempt() {
        must_return((60, 99), Ok("come in"), 100, (Err(Failure::GaveUp(2)), 100));
        must_return(
            (900, 99),
            Ok("come in"),
            100,
            (Err(Failure::GaveUp(1)), 100),
        );
    }

    #[test]
    fn there_may_be_many_attempts_if_there_is_time() {
        // From the third on, there's one every 45 ms.
        must_return((5, 40), Ok("come in"), 5000, (Ok("come in"), 1755));
    }
}
