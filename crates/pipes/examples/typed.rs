//! Orders that are typed, and a thread of our own that reads them.
//!
//! Run it with `cargo run -p pipes --example typed`, and type nothing: it ends by itself.
//! If there's nothing to read, it prints `there are no orders`.
//!
//! Read along in `docs/07-what-isnt-async.md`.

use std::time::Duration;
use std::{io, thread};

use tokio::sync::mpsc::{self, Receiver};
use tokio::time::timeout;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut orders = typed_lines();
    match timeout(Duration::from_millis(50), orders.recv()).await {
        Ok(Some(meal)) => println!("one {meal}, please"),
        Ok(None) => println!("there are no orders"),
        Err(_) => println!("nobody has ordered"),
    }
}

/// Starts a thread that reads what's typed. Nobody waits for it, so it may stay in `read`.
fn typed_lines() -> Receiver<String> {
    let (to_till, orders) = mpsc::channel(1);
    thread::spawn(move || {
        for line in io::stdin().lines().map_while(Result::ok) {
            // This thread isn't one that polls, so it may block while the channel is full.
            if to_till.blocking_send(line).is_err() {
                return;
            }
        }
    });
    orders
}
