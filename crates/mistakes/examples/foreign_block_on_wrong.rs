//! You see: the program hangs forever. Press Ctrl-C.
//! Why: this `block_on` puts its thread to sleep until the timer goes off, but only that
//! thread could look at tokio's timers.
//! The fix: make the function async, and await.

use std::time::Duration;

use futures::executor::block_on;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("you: what does the soup cost?");
    println!("cook: {}", price());
}

fn price() -> u32 {
    block_on(look_up_price())
}

async fn look_up_price() -> u32 {
    sleep(Duration::from_millis(10)).await;
    5
}
