//! The lunch as an `async fn` and as an enum, under the same schedule.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use event_loop::kitchen::{Diary, Kitchen};
use event_loop::lunch::{Lunch, lunch};

/// No lunch here needs more polls.
const MAX_POLLS: usize = 10;

#[test]
fn both_poll_and_drop_in_the_same_order_and_return_the_same() {
    for pending_polls in 0..4 {
        let (by_compiler, by_hand) = both(pending_polls, MAX_POLLS);
        assert_eq!(by_compiler, by_hand);
        assert_eq!(by_hand.result.as_deref(), Some("soup and pasta"));
        assert_eq!(by_hand.polls, 2 * pending_polls + 1);
    }
}

#[test]
fn both_drop_the_same_wherever_they_stand() {
    for pending_polls in 1..4 {
        for polls in 0..=2 * pending_polls {
            let (by_compiler, by_hand) = both(pending_polls, polls);
            assert_eq!(by_compiler, by_hand);
            assert_eq!(by_hand.result, None);
            assert_eq!(by_hand.diary.last().unwrap(), "drop the kitchen");
        }
    }
}

#[test]
fn both_refuse_a_poll_after_they_were_ready() {
    assert!(panics_when_finished(lunch));
    assert!(panics_when_finished(|kitchen| Lunch::Start { kitchen }));
}

/// What became of a lunch.
#[derive(Debug, PartialEq)]
struct Record {
    result: Option<String>,
    polls: usize,
    diary: Vec<String>,
}

fn both(pending_polls: usize, max_polls: usize) -> (Record, Record) {
    (
        record(lunch, pending_polls, max_polls),
        record(|kitchen| Lunch::Start { kitchen }, pending_polls, max_polls),
    )
}

/// Polls until the lunch is ready, at most so often, and drops it.
fn record<F>(start: impl FnOnce(Kitchen) -> F, pending_polls: usize, max_polls: usize) -> Record
where
    F: Future<Output = String>,
{
    let diary = Diary::default();
    let mut result = None;
    let mut polls = 0;
    {
        let mut lunch = pin!(start(Kitchen::new(pending_polls, diary.clone())));
        while result.is_none() && polls < max_polls {
            polls += 1;
            if let Poll::Ready(text) = lunch.as_mut().poll(&mut Context::from_waker(Waker::noop()))
            {
                result = Some(text);
            }
        }
    }
    Record {
        result,
        polls,
        diary: diary.lines(),
    }
}

fn panics_when_finished<F>(start: impl FnOnce(Kitchen) -> F) -> bool
where
    F: Future<Output = String>,
{
    let mut lunch = pin!(start(Kitchen::new(0, Diary::default())));
    let mut poll = || lunch.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    assert!(poll().is_ready());
    catch_unwind(AssertUnwindSafe(poll)).is_err()
}
