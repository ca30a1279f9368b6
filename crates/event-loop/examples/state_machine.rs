//! A lunch as an enum, which is polled by hand and shows at which await it stands.
//!
//! Run it with `cargo run -p event-loop --example state_machine`. It prints a line for each
//! poll, and then what's dropped when a lunch is given up at its second await.
//!
//! Read along in `docs/10-what-the-compiler-makes.md`.

use std::pin::Pin;
use std::task::{Context, Waker};

use event_loop::kitchen::{Diary, Kitchen};
use event_loop::lunch::{Lunch, lunch};

fn main() {
    // A waker that does nothing. We poll again anyway.
    let mut cx = Context::from_waker(Waker::noop());

    let kitchen = Kitchen::new(1, Diary::default());
    let mut by_hand = Lunch::Start { kitchen };
    println!("{}", state(&by_hand));
    for _ in 0..3 {
        let result = Pin::new(&mut by_hand).poll(&mut cx);
        println!("{}: {result:?}", state(&by_hand));
    }

    let diary = Diary::default();
    let mut given_up = Box::pin(lunch(Kitchen::new(1, diary.clone())));
    for _ in 0..2 {
        assert!(given_up.as_mut().poll(&mut cx).is_pending());
    }
    drop(given_up);
    println!("{}", diary.lines().join("\n"));
}

fn state(lunch: &Lunch) -> &'static str {
    match lunch {
        Lunch::Start { .. } => "Start",
        Lunch::Soup { .. } => "Soup",
        Lunch::Pasta { .. } => "Pasta",
        Lunch::Done => "Done",
    }
}
