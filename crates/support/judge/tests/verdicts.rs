//! The verdicts on futures that hang, block, spin or panic, as a learner meets them. Each
//! comes within two seconds.
#![expect(
    clippy::await_holding_lock,
    reason = "this is one of the mistakes that the judge is for"
)]
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::future::{pending, poll_fn};
use std::panic::{self, AssertUnwindSafe};
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Poll, Waker};
use std::thread;
use std::time::{Duration, Instant};

use judge::{Run, cook, watch};
use tokio::sync::{Mutex as AsyncMutex, mpsc};
use tokio::time::sleep;
use tokio::{join, task};

/// Returns what the judge says, which has to be within two seconds.
fn complaint(judged: impl FnOnce()) -> String {
    let began = Instant::now();
    let payload = panic::catch_unwind(AssertUnwindSafe(judged)).expect_err("the judge is content");
    let took = began.elapsed();
    assert!(took < Duration::from_secs(2), "it took {took:?}");
    *payload.downcast::<String>().unwrap()
}

fn verdict<F, T>(make: F) -> String
where
    F: AsyncFnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    complaint(|| drop(judge::run(make)))
}

#[track_caller]
fn assert_says(complaint: &str, sentence: &str) {
    assert!(complaint.contains(sentence), "{complaint}");
}

#[test]
fn a_future_that_forgets_its_waker() {
    let said = verdict(async || {
        let forgets = poll_fn(|_| Poll::<()>::Pending);
        join!(cook("pizza", 30), watch("Cy", forgets))
    });
    assert_says(
        &said,
        "Cy's future is still pending and its waker was dropped: nothing can wake it; \
         here is when each was polled:",
    );
    assert_says(&said, "pizza");
    assert_says(&said, "waits, needs no thread");
}

#[test]
fn two_futures_that_forget_their_wakers() {
    let said =
        verdict(async || join!(watch("Ada", pending::<()>()), watch("Bo", pending::<()>()),));
    assert_says(
        &said,
        "Ada's and Bo's futures are still pending and their wakers were dropped",
    );
}

#[test]
fn a_future_without_a_name_that_forgets_its_waker() {
    let said = verdict(pending::<()>);
    assert_eq!(
        said,
        "the future is still pending and its waker was dropped: nothing can wake it"
    );
}

#[test]
fn a_task_that_forgets_its_waker() {
    let said = verdict(async || task::spawn(watch("Cy", pending::<()>())).await);
    assert_says(
        &said,
        "Cy's future is still pending and its waker was dropped",
    );
}

#[test]
fn an_outer_future_is_not_blamed_for_the_inner_one() {
    let said = verdict(|| watch("outer", async { watch("inner", pending::<()>()).await }));
    assert_says(
        &said,
        "inner's future is still pending and its waker was dropped",
    );
}

#[test]
fn an_async_lock_that_is_never_released() {
    let said = verdict(async || {
        let oven = Arc::new(AsyncMutex::new(()));
        let bake = |name, oven: Arc<AsyncMutex<()>>| {
            watch(name, async move {
                let _first = oven.lock().await;
                let _again = oven.lock().await;
            })
        };
        join!(bake("Ada", oven.clone()), bake("Bo", oven.clone()))
    });
    assert_says(
        &said,
        "Ada's and Bo's futures are still pending: their wakers are kept",
    );
    assert_says(
        &said,
        "It looks like an async deadlock, such as a lock that is never",
    );
}

#[test]
fn a_channel_whose_sender_is_kept_and_sends_nothing() {
    let said = verdict(async || {
        let (_till, mut orders) = mpsc::channel::<()>(1);
        watch("kitchen", async move { orders.recv().await }).await
    });
    assert_says(
        &said,
        "kitchen's future is still pending: its waker is kept somewhere",
    );
    assert_says(&said, "a channel that nothing is sent to");
}

#[test]
fn a_std_lock_that_the_thread_itself_holds() {
    let said = verdict(|| {
        watch("Bo", async {
            let till = Mutex::new(5);
            let first = till.lock().unwrap();
            let again = till.lock().unwrap();
            (*first, *again)
        })
    });
    if cfg!(target_os = "linux") {
        assert_says(&said, "Bo's future has been inside one poll for");
        assert_says(&said, "ms and uses no CPU");
        assert_says(&said, "a std `Mutex` that this thread has locked already");
    }
}

#[test]
fn a_std_lock_that_is_held_across_an_await() {
    let said = verdict(async || {
        let till = Mutex::new(0);
        let pay = async || {
            let mut sum = till.lock().unwrap();
            sleep(Duration::from_millis(10)).await;
            *sum += 1;
        };
        join!(watch("Ada", pay()), watch("Bo", pay()));
    });
    assert_says(&said, "Bo's future has been inside one poll for");
}

#[test]
fn a_loop_that_never_ends() {
    let said = verdict(|| {
        watch("Cy", async {
            let mut turns = 0_u64;
            loop {
                turns = std::hint::black_box(turns + 1);
            }
        })
    });
    assert_says(&said, "Cy's future has been inside one poll for");
    if cfg!(target_os = "linux") {
        assert_says(
            &said,
            "ms and keeps the CPU busy. It looks like a loop that never ends",
        );
    }
}

#[test]
fn a_loop_that_wakes_its_own_future() {
    let said = verdict(|| {
        let wakes = poll_fn(|cx| -> Poll<()> {
            loop {
                cx.waker().wake_by_ref();
            }
        });
        watch("Cy", wakes)
    });
    assert_says(&said, "Cy's future has been inside one poll for");
    assert!(!said.contains("steps"), "{said}");
}

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
        "ms, while no other future could be polled. It looks like",
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
fn a_future_that_only_yields() {
    let said = verdict(async || {
        sleep(Duration::from_millis(10)).await;
        loop {
            task::yield_now().await;
        }
    });
    assert_says(
        &said,
        "the program doesn't end: it's polled again and again",
    );
    assert_says(&said, "a loop that only yields");
}

#[test]
fn a_task_that_only_yields_while_it_is_awaited() {
    let said = verdict(async || {
        let spins = async {
            loop {
                task::yield_now().await;
            }
        };
        task::spawn(spins).await
    });
    assert_says(
        &said,
        "the program doesn't end: it's polled again and again",
    );
}

#[test]
fn a_loop_that_polls_until_a_future_is_ready() {
    let said = verdict(|| {
        let mut pizza = cook("pizza", 10);
        poll_fn(move |cx| {
            loop {
                if let Poll::Ready(meal) = Pin::new(&mut pizza).poll(cx) {
                    return Poll::Ready(meal);
                }
            }
        })
    });
    assert_says(
        &said,
        "it stays inside one poll, and polls a future in it again and again",
    );
}

#[test]
fn a_loop_around_a_sleep() {
    let said = verdict(async || {
        loop {
            cook("pizza", 10).await;
        }
    });
    assert_says(&said, "ms have passed on the virtual clock");
    assert_says(&said, "… and");
}

#[test]
fn a_panic_keeps_its_message() {
    let said = verdict(async || {
        cook("pizza", 10).await;
        panic!("the toast caught fire")
    });
    assert_says(
        &said,
        "the code panicked: the toast caught fire; here is when",
    );
    assert_says(&said, "pizza");
}

#[test]
fn a_future_that_is_polled_after_it_was_ready() {
    let said = verdict(async || {
        let mut pizza = Box::pin(async { "pizza" });
        pizza.as_mut().await;
        pizza.await
    });
    assert_says(&said, "`async fn` resumed after completion. A future was");
    assert_says(&said, "A future was polled again after it was ready");
}

#[test]
fn a_panic_before_the_first_poll() {
    let said = complaint(|| drop(judge::run(|| -> std::future::Ready<()> { todo!() })));
    let sentence = "it isn't written yet: there's still a `todo!()` in it";
    assert_eq!(said, sentence);
}

#[test]
fn what_is_not_written_yet_needs_no_drawing() {
    let said = verdict(async || {
        cook("pizza", 10).await;
        todo!("the salad")
    });
    let sentence = "it isn't written yet: there's still a `todo!()` in it";
    assert_eq!(said, sentence);
}

#[test]
fn tasks_that_are_left_alive() {
    let leave = |count: u64| {
        async move || {
            for _ in 0..count {
                task::spawn(sleep(Duration::from_secs(1)));
            }
        }
    };
    let said = complaint(|| _ = judge::run(leave(1)).must_leave_no_task());
    assert_says(
        &said,
        "1 task is still alive at the end: nobody waited for it",
    );
    let said = complaint(|| _ = judge::run(leave(2)).must_leave_no_task());
    assert_says(&said, "2 tasks are still alive at the end");
    judge::run(leave(2)).must_take_millis(0);
}

#[test]
fn a_task_that_was_aborted_is_not_left_alive() {
    let run = judge::run(async || task::spawn(pending::<()>()).abort());
    run.must_leave_no_task();
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
