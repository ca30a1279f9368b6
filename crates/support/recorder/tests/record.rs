//! The events that a recorder sees of a future.

use std::future::{pending, poll_fn, ready};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, Wake, Waker};
use std::time::Duration;

use futures::FutureExt;
use recorder::{Kind, Recorder};
use tokio::time;

/// All that happened, as (name, what).
fn seen(recorder: &Recorder) -> Vec<(String, Kind)> {
    let names = recorder.names();
    let events = recorder.events().into_iter();
    events
        .map(|event| (names[event.future].clone(), event.kind))
        .collect()
}

fn kinds(recorder: &Recorder) -> Vec<Kind> {
    recorder.events().iter().map(|event| event.kind).collect()
}

#[test]
fn a_future_that_nobody_polls_is_only_made() {
    let recorder = Recorder::new();
    let _lazy = recorder.watch("lazy", async { panic!("its body ran") });
    assert_eq!(kinds(&recorder), [Kind::Made]);
}

#[test]
fn a_future_that_never_waits_needs_one_poll() {
    let recorder = Recorder::new();
    let value = recorder.watch("quick", ready(7)).now_or_never();
    assert_eq!(value, Some(7));
    assert_eq!(kinds(&recorder), [Kind::Made, Kind::Polled, Kind::Ready]);
}

#[tokio::test(start_paused = true)]
async fn a_sleeper_is_polled_waits_is_woken_and_is_polled_again() {
    let recorder = Recorder::new();
    let nap = time::sleep(Duration::from_millis(30));
    recorder.watch("sleeper", nap).await;

    let events = recorder.events().into_iter();
    let events: Vec<_> = events.map(|e| (e.at.as_millis(), e.kind)).collect();
    let expected = [
        (0, Kind::Made),
        (0, Kind::Polled),
        (0, Kind::Pending),
        (30, Kind::Woken),
        (30, Kind::Polled),
        (30, Kind::Ready),
    ];
    assert_eq!(events, expected);
}

#[test]
fn a_future_can_be_woken_without_being_polled() {
    let recorder = Recorder::new();
    let mut kept = None;
    let asks = poll_fn(|cx| {
        kept = Some(cx.waker().clone());
        Poll::<()>::Pending
    });
    let mut future = Box::pin(recorder.watch("asks", asks));
    let counter = Arc::new(Counter::default());
    let waker = Waker::from(Arc::clone(&counter));
    assert!(
        future
            .poll_unpin(&mut Context::from_waker(&waker))
            .is_pending()
    );

    let seen_before = kinds(&recorder).len();
    std::mem::forget(future);
    let kept = kept.unwrap();
    assert!(!recorder.is_woken(0));
    kept.wake_by_ref();
    assert!(recorder.is_woken(0));
    kept.wake();

    assert_eq!(kinds(&recorder)[seen_before..], [Kind::Woken, Kind::Woken]);
    assert_eq!(counter.0.load(Ordering::Relaxed), 2, "the caller's waker");
}

#[test]
fn a_waker_that_was_put_away_is_seen_until_it_is_dropped() {
    let recorder = Recorder::new();
    let mut kept = None;
    let asks = poll_fn(|cx| {
        assert!(recorder.keeps_waker(0), "while it is polled");
        kept = Some(cx.waker().clone());
        Poll::<()>::Pending
    });
    let mut future = Box::pin(recorder.watch("asks", asks));
    assert_eq!(future.index(), 0);
    assert!(!recorder.keeps_waker(0), "before the first poll");
    assert!(future.as_mut().now_or_never().is_none());
    assert!(recorder.keeps_waker(0));
    drop(future);
    assert!(!recorder.keeps_waker(1), "of no future");
    drop(kept);
    assert!(!recorder.keeps_waker(0));
}

#[test]
fn a_future_that_puts_no_waker_away_cannot_be_woken() {
    let recorder = Recorder::new();
    let mut forgetful = Box::pin(recorder.watch("forgetful", pending::<()>()));
    assert!(forgetful.as_mut().now_or_never().is_none());
    assert!(!recorder.keeps_waker(0));
}

#[test]
fn a_recorder_with_a_clock_of_its_own_asks_that_one() {
    let recorder = Recorder::with_clock(|| Duration::from_millis(7));
    drop(recorder.watch("lazy", ready(())));
    let events = recorder.events().into_iter();
    let times: Vec<_> = events.map(|event| event.at.as_millis()).collect();
    assert_eq!(times, [7, 7]);
}

#[test]
fn a_recorder_that_is_full_forgets_what_comes_later() {
    let recorder = Recorder::new().keeping_at_most(2);
    recorder.watch("quick", ready(())).now_or_never();
    assert_eq!(kinds(&recorder), [Kind::Made, Kind::Polled]);
}

/// A waker that counts how often it is used.
#[derive(Default)]
struct Counter(AtomicUsize);

impl Wake for Counter {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

#[test]
fn a_future_dropped_while_it_waits_is_seen_to_be_dropped() {
    let recorder = Recorder::new();
    let left = recorder.watch("leaver", pending::<()>()).now_or_never();
    assert_eq!(left, None);
    let expected = [Kind::Made, Kind::Polled, Kind::Pending, Kind::Dropped];
    assert_eq!(kinds(&recorder), expected);
}

#[test]
fn a_future_dropped_before_its_first_poll_is_seen_to_be_dropped() {
    let recorder = Recorder::new();
    drop(recorder.watch("lazy", ready(())));
    assert_eq!(kinds(&recorder), [Kind::Made, Kind::Dropped]);
}

#[test]
fn a_poll_of_the_outer_future_is_a_poll_of_the_inner_one() {
    let recorder = Recorder::new();
    let inner = recorder.watch("inner", ready(()));
    let outer = recorder.watch("outer", inner);
    outer.now_or_never().unwrap();

    let polls = seen(&recorder).split_off(2);
    let polls: Vec<_> = polls.iter().map(|(name, kind)| (&**name, *kind)).collect();
    let expected = [
        ("outer", Kind::Polled),
        ("inner", Kind::Polled),
        ("inner", Kind::Ready),
        ("outer", Kind::Ready),
    ];
    assert_eq!(polls, expected);
}

#[tokio::test(start_paused = true)]
async fn waking_the_inner_future_wakes_the_outer_one() {
    let recorder = Recorder::new();
    let inner = recorder.watch("inner", time::sleep(Duration::from_millis(1)));
    recorder.watch("outer", inner).await;
    assert!(!recorder.is_woken(0), "it was polled since");

    let wakes = seen(&recorder).into_iter();
    let woken: Vec<_> = wakes.filter(|(_, kind)| *kind == Kind::Woken).collect();
    let woken: Vec<_> = woken.iter().map(|(name, _)| &**name).collect();
    assert_eq!(woken, ["inner", "outer"]);
}
