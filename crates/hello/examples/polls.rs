//! The coroutine of this stage, under watch.
//!
//! Run it with `cargo run -p hello --example polls`. It prints what the program
//! prints, then when the future was made, and when it was polled.
//! No time passes here, so the axis counts events: each is one step.

use std::io;

use recorder::Recorder;
use tokio::runtime::Builder;

fn main() -> io::Result<()> {
    Builder::new_current_thread().build()?.block_on(async {
        let recorder = Recorder::new();
        recorder.watch("hello_world", hello_world()).await;
        println!();
        recorder.show("One coroutine")
    })
}

async fn hello_world() {
    println!("Hello World!");
}
