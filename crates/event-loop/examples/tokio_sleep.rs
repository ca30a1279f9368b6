//! A future that needs more than someone who polls it.
//!
//! Run it with `cargo run -p event-loop --example tokio_sleep`. It prints that tokio's timer
//! panics on a loop that isn't tokio's, and that its channel doesn't.
//!
//! Read along in `docs/10-event-loop.md`.

use std::panic;
use std::time::Duration;

use event_loop::executor::{block_on, spawn};
use tokio::sync::oneshot;
use tokio::time::sleep;

fn main() {
    println!("channel: {:?}", block_on(send_and_receive()));

    // The message is printed below, so it needn't be printed as it happens.
    panic::set_hook(Box::new(|_| {}));
    let ended = panic::catch_unwind(|| block_on(sleep(Duration::from_millis(10))));
    if let Err(panic) = ended {
        println!(
            "timer: {}",
            panic
                .downcast_ref::<String>()
                .map_or("a panic", |text| text)
        );
    }
}

async fn send_and_receive() -> Result<&'static str, oneshot::error::RecvError> {
    let (sender, receiver) = oneshot::channel();
    spawn(async {
        let _ = sender.send("pizza");
    });
    receiver.await
}
