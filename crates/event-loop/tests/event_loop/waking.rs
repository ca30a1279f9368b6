//! Wake-ups: none is lost, and none is needed while all wait.

use std::future::{pending, poll_fn};
use std::sync::mpsc;
use std::task::Poll;
use std::thread;
use std::time::{Duration, Instant};

use event_loop::executor::{block_on, spawn};
use event_loop::timers::sleep;
use futures::StreamExt;
use futures::channel::mpsc::unbounded;
use futures::channel::oneshot;

#[cfg(target_os = "linux")]
use crate::common::cpu_time;
use crate::common::{TIMEOUT, in_time};

#[cfg(target_os = "linux")]
#[test]
fn a_loop_whose_tasks_all_wait_takes_next_to_no_cpu_time() {
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
