//! The three coroutines of this stage, under watch.
//!
//! Run it with `cargo run -p chaining --example polls`. It prints what the
//! program prints, then how each future was polled inside the one around it.
//! No time passes here, so the axis counts events: each is one step.

use recorder::{Recorder, Timeline};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let recorder = Recorder::new();
    recorder.watch("outer", outer(&recorder)).await;

    print!("\n{}", Timeline::by_step(&recorder));
}

async fn outer(recorder: &Recorder) {
    let rest = recorder.watch("middle", middle(recorder)).await;
    println!("Hello {rest}");
}

async fn middle(recorder: &Recorder) -> String {
    let mark = recorder.watch("inner", inner()).await;
    format!("World{mark}")
}

async fn inner() -> &'static str {
    "!"
}
