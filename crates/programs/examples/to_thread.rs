//! Lines that async code hands to a thread, without ever waiting for it.
//!
//! Run it with `cargo run -p programs --example to_thread`. It prints that all
//! orders are taken, and then the orders, because the printer is slow.
//!
//! Read along in `docs/12-parts-of-a-command.md`.

use std::sync::mpsc::{self, Sender};
use std::thread;
use std::time::Duration;

fn main() {
    let (to_printer, slips) = mpsc::channel();
    let printer = thread::spawn(move || {
        // The printer has to warm up.
        thread::sleep(Duration::from_millis(500));
        // It blocks until there's a slip, and ends when every sender is gone.
        for slip in slips {
            println!("{slip}");
        }
    });
    take_orders(to_printer);
    // The runtime has gone by now, so nothing is held up if this waits.
    if printer.join().is_err() {
        println!("the printer is broken");
    }
}

#[tokio::main(flavor = "current_thread")]
async fn take_orders(to_printer: Sender<&'static str>) {
    for order in ["pizza", "salad", "soup"] {
        // It isn't awaited, because it never waits.
        if to_printer.send(order).is_err() {
            break;
        }
    }
    println!("all orders are taken");
}
