//! The promises of the loop to its tasks.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::cell::Cell;
use std::future::{pending, poll_fn};
use std::panic;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, mpsc};
use std::task::{Poll, Waker};
use std::thread;
use std::time::{Duration, Instant};

use event_loop::executor::{block_on, spawn};
use event_loop::timers::sleep;
use futures::StreamExt;
use futures::channel::mpsc::unbounded;
use futures::channel::oneshot;
use futures::future::join_all;

/// Far longer than any test takes, even on a busy machine.
const TIMEOUT: Duration = Duration::from_secs(20);

/// Runs a loop on a thread of its own, and fails if it doesn't end.
fn in_time<T: Send + 'static>(run: impl FnOnce() -> T + Send + 'static) -> T {
    let (sender, result) = mpsc::channel();
    let thread = thread::spawn(move || sender.send(run()));
    match result.recv_timeout(TIMEOUT) {
        Ok(result) => {
            // The thread's end belongs to it, because that's when its thread-locals are dropped.
            thread.join().unwrap().unwrap();
            result
        }
        Err(mpsc::RecvTimeoutError::Timeout) => panic!("the loop hangs"),
        Err(mpsc::RecvTimeoutError::Disconnected) => {
            panic::resume_unwind(thread.join().unwrap_err())
        }
    }
}

/// Is pending once, and woken at once.
async fn yield_now() {
    let mut yielded = false;
    poll_fn(|cx| {
        if yielded {
            return Poll::Ready(());
        }
        yielded = true;
        cx.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}

#[cfg(target_os = "linux")]
#[test]
fn a_loop_whose_tasks_all_wait_takes_next_to_no_cpu_time() {
    use nix::sys::resource::{UsageWho, getrusage};

    let cpu_time = || {
        let usage = getrusage(UsageWho::RUSAGE_THREAD).unwrap();
        let micros = [usage.user_time(), usage.system_time()]
            .map(|time| time.tv_sec() * 1_000_000 + time.tv_usec());
        Duration::from_micros(micros.iter().sum::<i64>().try_into().unwrap())
    };
    let used = in_time(move || {
        block_on(async move {
            for _ in 0..100 {
                spawn(pending());
                spawn(async { sleep(TIMEOUT).await });
            }
            sleep(Duration::from_millis(10)).await;
            let before = cpu_time();
            sleep(Duration::from_secs(1)).await;
            cpu_time() - before
        })
    });
    assert!(used < Duration::from_millis(10), "{used:?} in a second");
}

#[test]
fn a_wake_up_from_another_thread_is_seen_at_once() {
    let delays = in_time(|| {
        let (sender, mut moments) = unbounded();
        thread::spawn(move || {
            for _ in 0..20 {
                // By then, the loop rests.
                thread::sleep(Duration::from_millis(5));
                sender.unbounded_send(Instant::now()).unwrap();
            }
        });
        block_on(async {
            let mut delays = Vec::new();
            while let Some(moment) = moments.next().await {
                delays.push(moment.elapsed());
            }
            delays.sort();
            delays
        })
    });
    assert!(delays[10] < Duration::from_millis(3), "{delays:?}");
}

#[test]
fn no_wake_up_is_lost_whenever_it_comes() {
    in_time(|| {
        block_on(async {
            for round in 0..2_000 {
                let (sender, woken) = oneshot::channel();
                thread::spawn(move || {
                    for _ in 0..round % 50 {
                        std::hint::spin_loop();
                    }
                    sender.send(round)
                });
                assert_eq!(woken.await, Ok(round));
            }
        });
    });
}

#[test]
fn a_wake_up_during_the_poll_gets_a_task_another_poll() {
    in_time(|| {
        block_on(async {
            let mut polls = 0;
            poll_fn(|cx| {
                polls += 1;
                if polls == 3 {
                    return Poll::Ready(());
                }
                cx.waker().wake_by_ref();
                Poll::Pending
            })
            .await;
        });
    });
}

#[test]
fn a_task_that_wakes_itself_and_then_blocks_its_thread_is_polled_again() {
    in_time(|| {
        block_on(async {
            let (_sender, nothing) = mpsc::channel::<()>();
            let mut polled = false;
            poll_fn(|cx| {
                if polled {
                    return Poll::Ready(());
                }
                polled = true;
                cx.waker().wake_by_ref();
                // It parks the thread, and so uses up the `unpark` of that wake-up.
                let _ = nothing.recv_timeout(Duration::from_millis(20));
                Poll::Pending
            })
            .await;
        });
    });
}

#[test]
fn a_task_is_polled_no_more_often_than_it_was_woken() {
    let polls = Arc::new(AtomicU32::new(0));
    let counter = Arc::clone(&polls);
    in_time(|| {
        block_on(async {
            let waker = Arc::new(Mutex::new(Waker::noop().clone()));
            let slot = Arc::clone(&waker);
            spawn(poll_fn(move |cx| {
                counter.fetch_add(1, Ordering::SeqCst);
                slot.lock().unwrap().clone_from(cx.waker());
                Poll::Pending
            }));
            // Others are polled again and again.
            for _ in 0..100 {
                yield_now().await;
            }
            // Woken twice before its turn comes, it still has one turn.
            waker.lock().unwrap().wake_by_ref();
            waker.lock().unwrap().wake_by_ref();
            for _ in 0..100 {
                yield_now().await;
            }
        });
    });
    assert_eq!(polls.load(Ordering::SeqCst), 2);
}

#[test]
fn the_main_future_is_polled_no_more_often_than_it_was_woken() {
    let polls = in_time(|| {
        block_on(async {
            spawn(async {
                for _ in 0..100 {
                    yield_now().await;
                }
            });
            let polls = Cell::new(0);
            let mut nap = std::pin::pin!(sleep(Duration::from_millis(20)));
            poll_fn(|cx| {
                polls.set(polls.get() + 1);
                nap.as_mut().poll(cx)
            })
            .await;
            polls.get()
        })
    });
    assert_eq!(polls, 2);
}

#[test]
fn a_task_that_always_wakes_itself_starves_neither_tasks_nor_timers() {
    in_time(|| {
        block_on(async {
            let stop = Arc::new(AtomicBool::new(false));
            let stopped = Arc::clone(&stop);
            spawn(async move {
                while !stopped.load(Ordering::SeqCst) {
                    yield_now().await;
                }
            });
            let (sender, other) = oneshot::channel();
            spawn(async { sender.send("served").unwrap() });
            assert_eq!(other.await, Ok("served"));
            sleep(Duration::from_millis(20)).await;
            stop.store(true, Ordering::SeqCst);
        });
    });
}

#[test]
fn a_late_wake_up_of_a_finished_task_does_nothing() {
    in_time(|| {
        let waker = block_on(async {
            let (sender, waker) = oneshot::channel();
            spawn(async {
                // A coroutine panics when it's polled after its end.
                let waker = poll_fn(|cx| Poll::Ready(cx.waker().clone())).await;
                sender.send(waker).unwrap();
            });
            let waker = waker.await.unwrap();
            waker.wake_by_ref();
            yield_now().await;
            yield_now().await;
            waker
        });
        // Its loop has ended, and another one runs.
        block_on(async {
            thread::spawn(move || waker.wake()).join().unwrap();
            yield_now().await;
        });
    });
}

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
fn several_threads_run_a_loop_each() {
    let threads = [1, 2, 3, 4].map(|number| {
        thread::spawn(move || {
            in_time(move || {
                block_on(async move {
                    let (sender, results) = unbounded();
                    for task in 0..100 {
                        let sender = sender.clone();
                        spawn(async move {
                            sleep(Duration::from_millis(task % 10)).await;
                            sender.unbounded_send(number).unwrap();
                        });
                    }
                    drop(sender);
                    results.collect::<Vec<_>>().await
                })
            })
        })
    });
    for (number, thread) in (1..).zip(threads) {
        assert_eq!(thread.join().unwrap(), [number; 100]);
    }
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

#[test]
fn a_panic_in_a_task_ends_the_loop_but_not_the_next_one() {
    in_time(|| {
        let ended = panic::catch_unwind(|| {
            block_on(async {
                spawn(async { panic!("burnt") });
                sleep(TIMEOUT).await;
            });
        });
        assert_eq!(ended.unwrap_err().downcast_ref(), Some(&"burnt"));
        assert_eq!(block_on(async { "pizza" }), "pizza");
    });
}

#[test]
fn a_loop_inside_a_loop_panics() {
    in_time(|| {
        block_on(async {
            let inner = panic::catch_unwind(|| block_on(async {}));
            assert_eq!(inner.unwrap_err().downcast_ref(), Some(&"nested block_on"));
            // The outer one goes on.
            let (sender, task) = oneshot::channel();
            spawn(async { sender.send("served").unwrap() });
            sleep(Duration::from_millis(1)).await;
            assert_eq!(task.await, Ok("served"));
        });
    });
}

#[test]
fn spawn_panics_where_no_loop_runs() {
    in_time(|| {
        block_on(async {});
        assert!(panic::catch_unwind(|| spawn(async {})).is_err());
    });
}
