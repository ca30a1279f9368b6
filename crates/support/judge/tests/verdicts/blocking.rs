//! Calls that block the thread, and helpers that may.

use judge::Run;
use judge::cook;
use judge::watch;
use std::future::poll_fn;
use std::sync::Arc;
use std::sync::Mutex;
use std::task::Poll;
use std::task::Waker;
use std::thread;
use std::time::{Duration, Instant};
use tokio::join;
use tokio::runtime::Handle;
use tokio::task;

use crate::{assert_says, verdict};

#[test]
fn a_sleep_that_blocks_the_thread() {
    let said = verdict(async || {
        join!(
            cook("pizza", 30),
            watch("Cy", async { thread::sleep(Duration::from_millis(300)) }),
        )
    });
    assert_says(&said, "Cy's future blocked the thread for 3");
    assert_says(
        &said,
        "ms in all, in which no other future could be polled. It looks like",
    );
    if cfg!(target_os = "linux") {
        assert!(!said.contains("computation"), "{said}");
    }
}

#[test]
fn a_short_sleep_that_blocks_a_task_without_a_name() {
    let said = verdict(async || {
        let blocks = async { thread::sleep(Duration::from_millis(60)) };
        task::spawn(blocks).await
    });
    assert_says(&said, "the future blocked the thread for ");
}

#[test]
#[cfg_attr(
    not(target_os = "linux"),
    ignore = "only Linux tells what a thread does"
)]
fn a_few_milliseconds_of_blocking_are_enough() {
    let said = verdict(async || {
        for _ in 0..3 {
            cook("pizza", 30).await;
            thread::sleep(Duration::from_millis(4));
        }
    });
    assert_says(&said, "the future blocked the thread for ");
}

#[test]
fn a_long_computation_is_not_taken_for_blocking() {
    let run = judge::run(async || {
        let began = Instant::now();
        let limit = Duration::from_millis(if cfg!(target_os = "linux") { 100 } else { 1 });
        while began.elapsed() < limit {
            std::hint::black_box(0);
        }
    });
    run.must_take_millis(0);
}

#[test]
fn a_helper_that_waits_for_the_virtual_clock_holds_it() {
    let said = verdict(async || {
        let runtime = Handle::current();
        let helper = move || runtime.block_on(cook("pizza", 30));
        task::spawn_blocking(helper).await.is_ok()
    });
    assert_says(
        &said,
        "the virtual clock stands still. It looks like a function given to",
    );
}

#[test]
fn a_thread_that_wakes_the_future_in_time_is_waited_for() {
    let run = judge::run(|| {
        watch("order", async {
            let bell = Arc::new(Mutex::new((false, None::<Waker>)));
            let kitchen = Arc::clone(&bell);
            thread::spawn(move || {
                thread::sleep(Duration::from_millis(100));
                let mut bell = kitchen.lock().unwrap();
                bell.0 = true;
                if let Some(waker) = bell.1.take() {
                    waker.wake();
                }
            });
            poll_fn(|cx| {
                let mut bell = bell.lock().unwrap();
                bell.1 = Some(cx.waker().clone());
                if bell.0 {
                    Poll::Ready(())
                } else {
                    Poll::Pending
                }
            })
            .await;
        })
    });
    run.must_poll("order", 2).must_take_millis(0);
}

#[test]
fn a_blocking_helper_may_block() {
    let run: Run<_> = judge::run(async || {
        let helper = || {
            thread::sleep(Duration::from_millis(100));
            judge::log("the helper is back");
        };
        task::spawn_blocking(helper).await.is_ok()
    });
    run.must_return(true).must_log(&["the helper is back"]);
}
