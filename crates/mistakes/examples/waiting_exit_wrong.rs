//! You see: the program prints its last line, and doesn't end. Press Ctrl-C.
//! Why: a closure of `spawn_blocking` can't be dropped while it runs, so the end of `main`
//! waits for it.
//! The fix: tell the closure when to stop, here by the channel that it writes to.

use std::thread;
use std::time::Duration;

use tokio::sync::mpsc::{Sender, channel};
use tokio::task::spawn_blocking;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (thermometer, mut display) = channel(1);
    spawn_blocking(|| watch_oven(thermometer));
    if let Some(degrees) = display.recv().await {
        println!("kitchen: the oven has {degrees} degrees");
    }
    println!("restaurant: we are closed");
}

fn watch_oven(thermometer: Sender<u32>) {
    loop {
        // If nobody reads the display at the moment, that's fine.
        let _ = thermometer.blocking_send(180);
        thread::sleep(Duration::from_millis(10));
    }
}
