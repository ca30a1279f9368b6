//! The cashier is ill, and so is everybody whom she could have asked. Tonight there's one
//! customer, and one meal for him. Ada looks whether it's ready, falls asleep at the till, and
//! wants to be shaken awake when it's worth another look, and not a moment later.
//!
//! Task: write `block_on`, which runs a future on a thread that's parked while it waits.
//!
//! Read "One future" in `docs/10-event-loop.md`.

use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};
use std::time::Duration;

use tokio::sync::oneshot;

/// Wakes the future that a thread runs in `block_on`.
struct Unpark {
    /// The thread that waits, because `wake` runs on any other.
    thread: Thread,
    /// Whether the future was woken since its latest poll began.
    is_woken: AtomicBool,
}

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        // The flag is set first, so the thread finds it when it's unparked.
        self.is_woken.store(true, Ordering::SeqCst);
        self.thread.unpark();
    }
}

/// Runs `future` on this thread, and returns its output.
///
/// - The future is polled once at the beginning, and after that only if it was woken. It isn't
///   polled if the thread was unparked for something else, such as an earlier future.
/// - While it waits, the thread is parked: it uses no CPU, and goes on as soon as it's woken.
/// - Any thread may wake the future at any time, also while it's being polled. No wake-up is
///   lost, even if the poll goes on and parks the thread itself.
fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let unpark = Arc::new(Unpark {
        thread: thread::current(),
        is_woken: AtomicBool::new(false),
    });
    let waker = Waker::from(Arc::clone(&unpark));
    let mut context = Context::from_waker(&waker);
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
        // Only the flag says whether this future was woken. `park` also returns for the wake-up
        // of an earlier future, or without a reason. And what `unpark` has left may be gone, if
        // the poll has parked the thread, too. A wake-up between the look at the flag and `park`
        // isn't lost, because then `park` returns at once.
        while !unpark.is_woken.swap(false, Ordering::SeqCst) {
            thread::park();
        }
    }
}

fn main() {
    judge::show_call(|| {
        let (kitchen, meal) = oneshot::channel();
        thread::spawn(move || {
            thread::sleep(Duration::from_millis(50));
            kitchen.send("pizza")
        });
        println!("Ada serves: {:?}", block_on(meal));
    });
}

#[cfg(test)]
mod tests {
    use std::future::poll_fn;
    use std::sync::mpsc;
    use std::task::{Poll, Waker};

    use super::*;

    /// Runs a future that's pending as often as this says, and then ready. At each of these
    /// polls, `wake` gets the waker. Returns how often the future was polled.
    fn count_polls(pending: u32, mut wake: impl FnMut(Waker)) -> u32 {
        let mut polls = 0;
        block_on(poll_fn(|context| {
            polls += 1;
            if polls > pending {
                return Poll::Ready(polls);
            }
            wake(context.waker().clone());
            Poll::Pending
        }))
    }

    /// Runs a future that's pending until the kitchen, which is another thread, has sent a meal
    /// and woken it. Returns how often the future was polled.
    fn count_polls_until_served() -> u32 {
        let (kitchen, meal) = mpsc::channel();
        let mut polls = 0;
        block_on(poll_fn(|context| {
            polls += 1;
            if polls == 1 {
                let (waker, kitchen) = (context.waker().clone(), kitchen.clone());
                thread::spawn(move || {
                    thread::sleep(Duration::from_millis(100));
                    let _ = kitchen.send("pizza");
                    waker.wake();
                });
            }
            match meal.try_recv() {
                Ok(_) => Poll::Ready(polls),
                Err(_) => Poll::Pending,
            }
        }))
    }

    #[track_caller]
    fn must_poll(polls: u32, wanted: u32, why: &str) {
        assert!(
            polls == wanted,
            "wanted a future that's polled as often as it's woken, and once before: {wanted} \
             times, because {why}; it was polled {polls} times"
        );
    }

    /// Returns how long this thread has used a processor, where the system tells.
    fn processor_time() -> Option<Duration> {
        let usage = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
        let nanos = usage.split(' ').next()?.parse().ok()?;
        Some(Duration::from_nanos(nanos))
    }

    #[test]
    fn a_future_that_never_waits_is_polled_once() {
        let polls = judge::call(|| count_polls(0, drop));
        must_poll(polls, 1, "it's ready at once");
    }

    #[test]
    fn the_output_is_returned_and_may_borrow() {
        let length = judge::call(|| {
            let meal = String::from("pizza");
            let borrowed = block_on(async { meal.as_str() });
            borrowed.len()
        });
        assert!(length == 5, "wanted the 5 letters of pizza, was {length}");
    }

    #[test]
    fn another_thread_wakes_it() {
        let polls = judge::call(count_polls_until_served);
        must_poll(polls, 2, "the kitchen wakes it once, after 100 ms");
    }

    #[test]
    fn while_it_waits_it_uses_no_processor() {
        let used = judge::call(|| {
            let before = processor_time();
            count_polls(1, |waker| {
                thread::spawn(move || {
                    thread::sleep(Duration::from_millis(300));
                    waker.wake();
                });
            });
            processor_time().zip(before).map(|(now, then)| now - then)
        });
        let used = used.unwrap_or_default().as_millis();
        assert!(
            used < 50,
            "the thread computed for {used} ms while the future waited for 300 ms: park it instead"
        );
    }

    #[test]
    fn it_goes_on_as_soon_as_it_is_woken() {
        let polls = judge::call(|| {
            let (to_kitchen, wakers) = mpsc::channel::<Waker>();
            thread::spawn(move || wakers.into_iter().for_each(Waker::wake));
            count_polls(200, |waker| to_kitchen.send(waker).unwrap())
        });
        must_poll(polls, 201, "another thread wakes it 200 times");
    }

    #[test]
    fn a_future_may_wake_itself() {
        let polls = judge::call(|| count_polls(3, Waker::wake));
        must_poll(polls, 4, "it wakes itself in 3 polls");
    }

    #[test]
    fn a_wake_up_before_the_thread_is_parked_is_not_lost() {
        let polls = judge::call(|| {
            count_polls(3, |waker| {
                // It's woken before the poll has returned.
                thread::spawn(move || waker.wake()).join().unwrap();
            })
        });
        must_poll(polls, 4, "another thread wakes it during 3 polls");
    }

    #[test]
    fn a_wake_up_before_a_poll_that_waits_itself_is_not_lost() {
        let polls = judge::call(|| {
            count_polls(1, |waker| {
                waker.wake();
                // This parks the thread as well, which takes away whatever `unpark` has left.
                let (kitchen, meal) = mpsc::channel();
                thread::spawn(move || {
                    thread::sleep(Duration::from_millis(50));
                    kitchen.send("pizza")
                });
                meal.recv().unwrap();
            })
        });
        must_poll(polls, 2, "it wakes itself, and then its poll waits");
    }

    #[test]
    fn a_waker_that_is_called_too_late_does_no_harm() {
        let polls = judge::call(|| {
            let mut kept = None;
            count_polls(1, |waker| {
                kept = Some(waker.clone());
                waker.wake();
            });
            kept.into_iter().for_each(Waker::wake);
            count_polls_until_served()
        });
        must_poll(
            polls,
            2,
            "the kitchen wakes it once, and the wake-up before was for an earlier future",
        );
    }
}
