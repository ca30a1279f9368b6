//! The closure ends with `main`, which drops its end of the channel: the next
//! `blocking_send` fails, and the closure returns as well.

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
    while thermometer.blocking_send(180).is_ok() {
        thread::sleep(Duration::from_millis(10));
    }
}
