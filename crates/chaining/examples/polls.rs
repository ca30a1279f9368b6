//! The three coroutines of this stage, under watch.
//!
//! Run it with `cargo run -p chaining --example polls`. It prints what the program
//! prints, then how each future was polled inside the one around it. Run it once
//! more with ` -- --slow` behind it, and `inner` waits for 20 ms.

use std::time::Duration;
use std::{env, io};

use recorder::{Recorder, locate};
use tokio::time::sleep;

// Waits take no real time: the clock jumps to the next timer,
// so every run prints the same.
#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> io::Result<()> {
    let slow = env::args().any(|argument| argument == "--slow");
    let recorder = Recorder::new();
    recorder.watch("outer", outer(&recorder, slow)).await;

    // If no time passes, the axis counts events: each is one step.
    println!();
    recorder.show("A chain of coroutines")
}

async fn outer(recorder: &Recorder, slow: bool) {
    let rest = recorder.watch("middle", middle(recorder, slow)).await;
    println!("Hello {rest}");
}

async fn middle(recorder: &Recorder, slow: bool) -> String {
    let mark = recorder.watch("inner", inner(slow)).await;
    format!("World{mark}")
}

async fn inner(slow: bool) -> &'static str {
    if slow {
        locate(sleep(Duration::from_millis(20))).await;
    }
    "!"
}
