//! Bo wants to know how often the kitchen calls a number, so he hands it a ticket of his
//! own. When that one is called, he makes a mark, and shouts for the cashier as the real
//! ticket would have done.
//!
//! Task: write `wake` for a waker that counts its calls and passes them on.
//!
//! Read "A future that wraps a future" in `docs/02-future-by-hand.md`.

use std::future::poll_fn;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Wake, Waker};

/// A waker that counts how often it was called.
///
/// Each call adds 1 to `calls`, and then wakes `inner` once, whether it's `wake` that was
/// called or `wake_by_ref`.
struct CountingWaker {
    inner: Waker,
    calls: Arc<Mutex<u32>>,
}

impl Wake for CountingWaker {
    fn wake(self: Arc<Self>) {
        *self.calls.lock().expect("nobody panics while counting") += 1;
        // The executor knows only its own waker. Unless that one is called as well, it never
        // polls the task again.
        self.inner.wake_by_ref();
    }
}

/// Awaits `future` with a counting waker in between, and returns how often it was called.
async fn count_calls(future: impl Future) -> u32 {
    let calls = Arc::new(Mutex::new(0));
    let mut future = pin!(future);
    poll_fn(|context| {
        let waker = Waker::from(Arc::new(CountingWaker {
            inner: context.waker().clone(),
            calls: Arc::clone(&calls),
        }));
        future.as_mut().poll(&mut Context::from_waker(&waker))
    })
    .await;
    *calls.lock().expect("nobody panics while counting")
}

fn main() {
    judge::show(async || {
        let calls = count_calls(judge::cook("salad", 20)).await;
        println!("Calls of Bo's number: {calls}");
    });
}

#[cfg(test)]
mod tests {
    use judge::{cook, watch};
    use tokio::task::yield_now;

    use super::*;

    /// The real ticket, which notes each call. If that's possible, it also looks at how many
    /// calls the counting waker has counted by then.
    struct RealTicket {
        counted: Arc<Mutex<u32>>,
        seen: Mutex<Vec<Option<u32>>>,
    }

    impl Wake for RealTicket {
        fn wake(self: Arc<Self>) {
            // Whoever calls it may have the number locked.
            let counted = self.counted.try_lock().map(|counted| *counted).ok();
            self.seen.lock().unwrap().push(counted);
        }
    }

    /// Calls copies of a counting waker in two ways. Returns what it counted, and what the
    /// real ticket saw at each of its calls.
    fn call(by_ref: u32, by_value: u32) -> (u32, Vec<Option<u32>>) {
        judge::call(move || {
            let counted = Arc::new(Mutex::new(0));
            let ticket = Arc::new(RealTicket {
                counted: Arc::clone(&counted),
                seen: Mutex::default(),
            });
            let waker = Waker::from(Arc::new(CountingWaker {
                inner: Waker::from(Arc::clone(&ticket)),
                calls: Arc::clone(&counted),
            }));
            for _ in 0..by_ref {
                waker.wake_by_ref();
            }
            // A call of `wake` uses its waker up.
            for copy in vec![waker; by_value as usize] {
                copy.wake();
            }
            let (counted, seen) = (*counted.lock().unwrap(), ticket.seen.lock().unwrap());
            (counted, seen.clone())
        })
    }

    #[track_caller]
    fn check(by_ref: u32, by_value: u32) {
        let (counted, seen) = call(by_ref, by_value);
        let calls = by_ref + by_value;
        let called = format!("after {by_value} calls of `wake` and {by_ref} of `wake_by_ref`");
        assert!(counted == calls, "{called}, Bo has counted {counted}");
        assert!(
            seen.len() == calls as usize,
            "{called}, the real ticket's count is {}: pass each call on to `inner`, once",
            seen.len()
        );
        for (counted, calls) in seen.into_iter().zip(1..) {
            assert!(
                counted.is_none_or(|counted| counted == calls),
                "the real ticket was called before the call was counted"
            );
        }
    }

    #[test]
    fn every_call_is_counted_and_passed_on() {
        check(0, 0);
        check(0, 3);
        check(2, 0);
        check(4, 1);
    }

    #[test]
    fn a_future_that_waits_is_called_once() {
        let run = judge::run(|| count_calls(watch("Bo", cook("salad", 20))));
        run.must_return(1).must_take_millis(20).must_poll("Bo", 2);
    }

    #[test]
    fn a_future_that_never_waits_is_not_called() {
        let run = judge::run(|| count_calls(watch("Bo", std::future::ready(()))));
        run.must_return(0).must_poll("Bo", 1);
    }

    #[test]
    fn three_waits_are_three_calls() {
        let run = judge::run(|| {
            count_calls(watch("Bo", async {
                cook("soup", 10).await;
                yield_now().await;
                cook("salad", 20).await;
            }))
        });
        run.must_return(3).must_take_millis(30).must_poll("Bo", 4);
    }
}
