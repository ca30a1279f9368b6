//! The places and the wakers in the events: where a future is awaited, where it waits, and by what it can be woken.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::future::{pending, poll_fn, ready};
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use futures::FutureExt;
use recorder::page::{self, Recording};
use recorder::{Kind, Recorder, locate};
use serde_json::Value;
use tokio::time::{Sleep, sleep, timeout};
use tokio::{join, select};

fn a_millisecond() -> Sleep {
    sleep(Duration::from_millis(1))
}

/// The line of each event of the future with that index. They're all of this file.
fn lines(recorder: &Recorder, future: usize) -> Vec<(Kind, Option<u32>)> {
    let mut lines = Vec::new();
    for event in recorder.events() {
        if let Some(place) = event.place {
            assert_eq!(place.file(), file!());
        }
        if event.future == future {
            lines.push((event.kind, event.place.map(|place| place.line())));
        }
    }
    lines
}

/// The line at which the future with that index waits, whenever it does.
fn waits(recorder: &Recorder, future: usize) -> Vec<Option<u32>> {
    let mut lines = lines(recorder, future);
    lines.retain(|(kind, _)| *kind == Kind::Pending);
    lines.into_iter().map(|(_, line)| line).collect()
}

/// The line that a page shows whenever the future with that index waits.
fn shown_waits(recorder: &Recorder, future: usize) -> Vec<u32> {
    let page = page::render(&[Recording::new("test", recorder)]);
    let (_, data) = page.split_once("\"application/json\">").unwrap();
    let data: Value = serde_json::from_str(data.split_once('<').unwrap().0).unwrap();
    let mut lines = Vec::new();
    for event in data["events"].as_array().unwrap() {
        if event[1] == future && event[2] == Kind::Pending as usize {
            lines.push(event[4][1].as_u64().unwrap() as u32);
        }
    }
    lines
}

/// What waker each event is about, of those events that are about one.
fn wakers(recorder: &Recorder) -> Vec<(Kind, Option<usize>)> {
    let mut wakers = Vec::new();
    for event in recorder.events() {
        if matches!(event.kind, Kind::Polled | Kind::Pending | Kind::Woken) {
            wakers.push((event.kind, event.waker));
        } else {
            assert_eq!(event.waker, None, "{:?}", event.kind);
        }
    }
    wakers
}

#[tokio::test]
async fn a_future_is_made_at_one_line_and_awaited_at_another() {
    let recorder = Recorder::new();
    let made = line!() + 1;
    let quick = recorder.watch("quick", ready(()));
    let awaited = line!() + 1;
    quick.await;
    let expected = [
        (Kind::Made, Some(made)),
        (Kind::Polled, Some(awaited)),
        (Kind::Ready, None),
    ];
    assert_eq!(lines(&recorder, 0), expected);
}

#[tokio::test(start_paused = true)]
async fn a_future_waits_at_the_line_that_awaits_what_is_located() {
    let recorder = Recorder::new();
    let first = line!() + 2;
    let nap = async {
        locate(a_millisecond()).await;
        locate(a_millisecond()).await;
    };
    recorder.watch("nap", nap).await;
    assert_eq!(waits(&recorder, 0), [Some(first), Some(first + 1)]);
}

#[tokio::test(start_paused = true)]
async fn an_outer_future_waits_at_the_line_that_awaits_the_inner_one() {
    let recorder = Recorder::new();
    let located = line!() + 2;
    let inner = recorder.watch("inner", async {
        locate(a_millisecond()).await;
    });
    let awaited = line!() + 2;
    let outer = recorder.watch("outer", async {
        inner.await;
    });
    outer.await;
    assert_eq!(waits(&recorder, 0), [Some(located)]);
    assert_eq!(waits(&recorder, 1), [Some(awaited)]);
    assert_eq!(lines(&recorder, 0)[1], (Kind::Polled, Some(awaited)));
}

#[tokio::test(start_paused = true)]
async fn what_a_library_polls_is_polled_at_no_line_and_waits_at_its_own() {
    let recorder = Recorder::new();
    let located = line!() + 2;
    let nap = async || {
        locate(a_millisecond()).await;
    };
    let outer = recorder.watch("outer", async {
        join!(recorder.watch("joined", nap()), ready(()));
    });
    outer.await;
    let patient = timeout(Duration::from_secs(1), recorder.watch("limited", nap()));
    patient.await.unwrap();
    let spawned = recorder.watch("spawned", async move {
        locate(a_millisecond()).await;
    });
    let located_in_task = line!() - 2;
    tokio::spawn(spawned).await.unwrap();

    for (future, line) in [(1, located), (2, located), (3, located_in_task)] {
        let lines = lines(&recorder, future);
        assert_eq!(lines[1], (Kind::Polled, None), "{future}");
        assert_eq!(lines[2], (Kind::Pending, Some(line)), "{future}");
    }
    assert_eq!(waits(&recorder, 0), [Some(located)], "it waits inside");
}

#[tokio::test(start_paused = true)]
async fn a_future_that_waits_at_an_unknown_line_is_shown_where_it_was_made() {
    let recorder = Recorder::new();
    let located = line!() + 2;
    let nap = async {
        locate(a_millisecond()).await;
        a_millisecond().await;
    };
    let made = line!() + 1;
    let nap = recorder.watch("nap", nap);
    nap.await;
    assert_eq!(waits(&recorder, 0), [Some(located), None]);
    assert_eq!(shown_waits(&recorder, 0), [located, made]);
}

#[tokio::test(start_paused = true)]
async fn a_located_future_that_was_dropped_is_waited_for_no_longer() {
    let recorder = Recorder::new();
    let race = async {
        select! {
            biased;
            () = locate(pending()) => {}
            () = async {} => {}
        }
        a_millisecond().await;
        select! {
            biased;
            () = async { recorder.watch("inner", pending()).await } => {}
            () = async {} => {}
        }
        a_millisecond().await;
    };
    recorder.watch("race", race).await;
    assert_eq!(waits(&recorder, 0), [None, None]);
}

#[test]
fn what_waits_in_another_future_is_no_place_of_the_next_one() {
    let recorder = Recorder::new();
    let waits_first = async { locate(pending::<()>()).await };
    let mut waits_first = pin!(recorder.watch("first", waits_first));
    assert!(waits_first.as_mut().now_or_never().is_none());
    let mut second = pin!(recorder.watch("second", pending::<()>()));
    assert!(second.as_mut().now_or_never().is_none());
    assert_eq!(waits(&recorder, 1), [None]);
}

#[tokio::test(start_paused = true)]
async fn each_poll_has_a_waker_of_its_own() {
    let recorder = Recorder::new();
    let nap = async {
        a_millisecond().await;
        a_millisecond().await;
    };
    recorder.watch("nap", nap).await;
    let expected = [
        (Kind::Polled, Some(1)),
        (Kind::Pending, Some(1)),
        (Kind::Woken, Some(1)),
        (Kind::Polled, Some(2)),
        (Kind::Pending, Some(2)),
        (Kind::Woken, Some(2)),
        (Kind::Polled, Some(3)),
    ];
    assert_eq!(wakers(&recorder), expected);
}

#[test]
fn a_future_whose_waker_is_not_kept_waits_without_one() {
    let recorder = Recorder::new();
    recorder.watch("forgetful", pending::<()>()).now_or_never();
    let expected = [(Kind::Polled, Some(1)), (Kind::Pending, None)];
    assert_eq!(wakers(&recorder), expected);
}

#[test]
fn an_old_waker_that_is_used_is_told_by_its_number() {
    let recorder = Recorder::new();
    let mut kept = None;
    let asks = poll_fn(|cx| {
        // Only the waker of the first poll is kept, which is a mistake.
        kept.get_or_insert_with(|| cx.waker().clone());
        Poll::<()>::Pending
    });
    let mut asks = Box::pin(recorder.watch("asks", asks));
    assert!(asks.as_mut().now_or_never().is_none());
    assert!(asks.as_mut().now_or_never().is_none());
    drop(asks);
    kept.unwrap().wake();
    let expected = [
        (Kind::Polled, Some(1)),
        (Kind::Pending, Some(1)),
        (Kind::Polled, Some(2)),
        (Kind::Pending, Some(1)),
        (Kind::Woken, Some(1)),
    ];
    assert_eq!(wakers(&recorder), expected);
}
