//! Timers, and sleepers that are left behind.

use std::cell::Cell;
use std::future::poll_fn;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::Poll;
use std::time::{Duration, Instant};

use event_loop::executor::{block_on, spawn};
use event_loop::timers::sleep;
use futures::future::join_all;

use crate::common::{TIMEOUT, in_time};
use crate::yield_now;

#[test]
fn a_sleeper_left_behind_ends_with_its_loop() {
    struct Receipt(Arc<AtomicBool>);

    impl Drop for Receipt {
        fn drop(&mut self) {
            self.0.store(true, Ordering::SeqCst);
        }
    }

    let torn = in_time(|| {
        let torn = Arc::new(AtomicBool::new(false));
        let receipt = Receipt(Arc::clone(&torn));
        block_on(async {
            spawn(async {
                sleep(TIMEOUT).await;
                drop(receipt);
            });
            yield_now().await;
        });
        torn.load(Ordering::SeqCst)
    });
    assert!(torn);
}

#[test]
fn a_sleeper_may_outlive_its_threads_timers() {
    thread_local! {
        static LAST: Cell<Option<event_loop::timers::Sleep>> = const { Cell::new(None) };
    }
    in_time(|| {
        // What's used first is dropped last.
        LAST.set(None);
        let mut nap = sleep(TIMEOUT);
        block_on(poll_fn(|cx| {
            assert!(std::pin::Pin::new(&mut nap).poll(cx).is_pending());
            Poll::Ready(())
        }));
        LAST.set(Some(nap));
    });
}

#[test]
fn a_dropped_sleep_wakes_nobody() {
    let polls = in_time(|| {
        block_on(async {
            let mut polls = 0;
            let mut short = Some(Box::pin(sleep(Duration::from_millis(10))));
            let mut long = std::pin::pin!(sleep(Duration::from_millis(60)));
            poll_fn(|cx| {
                polls += 1;
                if let Some(mut short) = short.take() {
                    assert!(short.as_mut().poll(cx).is_pending());
                }
                long.as_mut().poll(cx)
            })
            .await;
            polls
        })
    });
    assert_eq!(polls, 2);
}

#[test]
fn sleeps_overlap() {
    let elapsed = in_time(|| {
        let begin = Instant::now();
        block_on(join_all(
            [200, 150, 200, 150].map(|ms| sleep(Duration::from_millis(ms))),
        ));
        begin.elapsed()
    });
    assert!(elapsed >= Duration::from_millis(200), "{elapsed:?}");
    assert!(elapsed < Duration::from_millis(500), "{elapsed:?}");
}
