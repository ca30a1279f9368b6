//! A guest once won a wager against Bo. On the first day she gets one grain of rice, and each day
//! twice as many as on the day before. Her brother has won another wager, with ten times as many.
//! Each day's grains are weighed when they're asked for, because nobody knows how long the two will
//! go on.
//!
//! Task: write `rice`, a stream of these numbers, which ends with an error when they get too large.
//!
//! Read "A list without end" in `docs/08-streams.md`.

use std::pin::pin;

use futures::{Stream, TryStreamExt, stream};
use judge::cook;

/// The number of a day doesn't fit into 32 bits.
#[derive(Clone, Debug, PartialEq)]
struct TooMuch;

/// Returns a stream of the grains of each day: first one, and then `factor` times as many each
/// day, so with a factor of 3 they're 1, 3, 9 and so on. Each number that fits into 32 bits is
/// weighed by `weigh`, and only when somebody asks for it.
///
/// Instead of the first number that doesn't fit, the stream yields an error, and then it's at
/// its end.
fn rice(factor: u32) -> impl Stream<Item = Result<u32, TooMuch>> {
    // The state is the next number, or none if it doesn't fit. So the last one that fits is
    // yielded before anybody looks at the error, after which `try_unfold` ends the stream.
    stream::try_unfold(Some(1_u32), move |next| async move {
        let grains = weigh(next.ok_or(TooMuch)?).await;
        Ok(Some((grains, grains.checked_mul(factor))))
    })
}

/// Weighs so many grains, which takes 10 ms, and returns their number.
async fn weigh(grains: u32) -> u32 {
    cook("rice", 10).await;
    grains
}

fn main() {
    judge::show(async || {
        let mut days = pin!(rice(10));
        while let Ok(Some(grains)) = days.try_next().await {
            println!("{grains} grains");
        }
    });
}

#[cfg(test)]
mod tests {
    use futures::StreamExt;

    use super::*;

    /// Takes the values of so many days.
    #[track_caller]
    fn take(days: usize, factor: u32) -> judge::Run<Vec<Result<u32, TooMuch>>> {
        judge::run(async move || rice(factor).take(days).collect().await)
    }

    #[test]
    fn each_day_has_twice_as_many_grains() {
        let run = take(5, 2);
        run.must_return_because(
            [Ok(1), Ok(2), Ok(4), Ok(8), Ok(16)],
            "these are the first five days, and the factor is 2",
        );
        run.must_take_millis(50);
    }

    #[test]
    fn the_factor_may_be_another_one() {
        let run = take(4, 10);
        run.must_return_because(
            [Ok(1), Ok(10), Ok(100), Ok(1000)],
            "these are the first four days, and the factor is 10",
        );
    }

    #[test]
    fn nothing_is_weighed_before_somebody_asks() {
        let run = judge::run(async || drop(rice(2)));
        run.must_poll("rice", 0);
        let run = judge::run(async || pin!(rice(2)).try_next().await);
        if run.finishes("rice") > 1 {
            run.fail(&format!(
                "somebody asks for the grains of the first day, and {} days are weighed",
                run.finishes("rice")
            ));
        }
        run.must_return(Ok(Some(1)));
    }

    #[test]
    fn the_last_number_that_fits_is_there() {
        // 2 to the power of 31, and 10 to the power of 9.
        for (factor, days, last) in [(2, 32, 2_147_483_648), (10, 10, 1_000_000_000)] {
            let run = take(days, factor);
            if run.value.last() != Some(&Ok(last)) {
                run.fail(&format!(
                    "with a factor of {factor}, the grains of day {days} are {last}, which fits \
                     into 32 bits; was {:?}",
                    run.value.last()
                ));
            }
        }
    }

    #[test]
    fn the_first_number_that_does_not_fit_is_an_error_and_then_comes_the_end() {
        let run = judge::run(async || {
            let days: Vec<_> = rice(2).skip(32).take(3).collect().await;
            days
        });
        run.must_return_because(
            [Err(TooMuch)],
            "day 33 of the doubling is the first that needs more than 32 bits, and after the \
             error comes the end",
        );
        run.must_finish(&["rice"; 32]);
    }

    #[test]
    fn numbers_that_never_grow_have_no_end() {
        let run = take(100, 1);
        run.must_take_millis(1000);
        run.must_return(vec![Ok(1); 100]);
    }
}
