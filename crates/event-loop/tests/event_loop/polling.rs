//! Polls: as many as wake-ups, and in turn.

use std::cell::Cell;
use std::future::poll_fn;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Poll, Waker};
use std::thread;
use std::time::Duration;

use event_loop::executor::{block_on, spawn};
use event_loop::timers::sleep;
use futures::channel::oneshot;

use crate::common::in_time;
use crate::yield_now;

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
