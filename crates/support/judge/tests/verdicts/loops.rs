//! Loops that never end.

use judge::cook;
use judge::watch;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::Poll;
use std::time::Duration;
use tokio::task;
use tokio::time::sleep;

use crate::{assert_says, verdict};

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
