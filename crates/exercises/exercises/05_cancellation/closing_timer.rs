//! The takeaway serves soup until closing time. That's what its owner believes, anyway:
//! it's past midnight, and the cook is still serving.
//!
//! Task: fix `serve_until_closing`, so that the takeaway closes on time.
//!
//! Read "Await the same future again: `pin!`" in `docs/05-cancellation.md`.

use std::time::Duration;

use judge::cook;
use tokio::select;
use tokio::time::sleep;

/// Serves one soup after the other, and returns how many after `opening_time`. A soup
/// that isn't ready then is dropped. One that's ready at that very moment may count or not.
async fn serve_until_closing(opening_time: Duration) -> u32 {
    let mut served = 0;
    loop {
        select! {
            // TODO: How often does this timer start?
            () = sleep(opening_time) => return served,
            _ = cook("soup", 10) => served += 1,
        }
    }
}

fn main() {
    judge::show(async || {
        let served = serve_until_closing(Duration::from_millis(35)).await;
        println!("soups served: {served}");
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Serves until closing time, and looks at the clock.
    #[track_caller]
    fn close_after(millis: u64) -> judge::Run<u32> {
        let run = judge::run(move || serve_until_closing(Duration::from_millis(millis)));
        let noticed = run.millis();
        if noticed > millis + 10 {
            run.fail(&format!(
                "closing time is after {millis} ms, but it was noticed only after {noticed} ms of \
                 virtual time. (If you use std's `Instant`: it doesn't see that time, but tokio's \
                 does.)"
            ));
        }
        if noticed > millis {
            run.fail(&format!(
                "closing time is after {millis} ms, and a soup was still cooked until \
                 {noticed} ms: it should have been dropped"
            ));
        }
        if noticed < millis {
            run.fail(&format!(
                "closing time is after {millis} ms, and it was noticed after {noticed} ms already"
            ));
        }
        run
    }

    #[test]
    fn three_soups_are_served_in_35_ms() {
        let run = close_after(35);
        run.must_return(3).must_finish(&["soup"; 3]);
        // Each soup is polled when it's begun and when it's ready.
        let polls = run.polls("soup");
        if polls > 8 {
            run.fail(&format!(
                "3 soups and a dropped one are polled 8 times at most, and soups were polled \
                 {polls} times: more than one cooks at a time"
            ));
        }
        run.must_leave_no_task();
    }

    #[test]
    fn a_soup_that_is_not_ready_at_closing_time_is_dropped() {
        let run = close_after(8);
        run.must_return(0).must_finish(&[]);
    }

    #[test]
    fn twelve_soups_are_served_on_a_long_evening() {
        let run = close_after(123);
        run.must_return(12).must_leave_no_task();
    }
}
