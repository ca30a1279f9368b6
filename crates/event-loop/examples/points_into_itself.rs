//! A future that holds a reference to one of its own variables.
//!
//! Run it with `cargo run -p event-loop --example points_into_itself`. It prints whether the
//! reference points into the future.
//!
//! Read along in `docs/10-what-the-compiler-makes.md`.

use std::cell::Cell;
use std::future::pending;
use std::pin::pin;
use std::ptr;
use std::task::{Context, Waker};

fn main() {
    let address = Cell::new(0);
    let mut future = pin!(look_at_last(&address));
    let mut cx = Context::from_waker(Waker::noop());
    assert!(future.as_mut().poll(&mut cx).is_pending());

    let begin = ptr::from_ref(&*future).addr();
    let end = begin + size_of_val(&*future);
    let inside = (begin..end).contains(&address.get());
    println!("it points into the future: {inside}");
}

async fn look_at_last(address: &Cell<usize>) -> u8 {
    let buffer = [1, 2, 3];
    let last = &buffer[2];
    address.set(ptr::from_ref(last).addr());
    pending::<()>().await;
    *last
}
