//! The three calls of this stage, under watch.
//!
//! Run it with `cargo run -p memo-fibonacci --example polls`, and then once more
//! with ` -- --slow` behind it, for every uncached step to wait for 10 ms.

use std::time::Duration;
use std::{env, io};

use futures::future::join_all;
use memo_fibonacci::fibonacci::Fibonacci;
use recorder::Recorder;

const PAUSE: Duration = Duration::from_millis(10);

// Waits take no real time: the clock jumps to the next timer,
// so every run prints the same.
#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> io::Result<()> {
    let slow = env::args().any(|argument| argument == "--slow");
    let fibonacci = Fibonacci::new(slow.then_some(PAUSE), |_, _| ());
    let recorder = Recorder::new();
    join_all(["first", "second", "third"].map(|call| recorder.watch(call, fibonacci.fibn(4))))
        .await;

    // If no time passes, the axis counts events.
    recorder.show("Three calls of one cached function")
}
