//! Two programs that hang, and what their runtimes say about it to a thread outside.
//!
//! Run it with `cargo run -p event-loop --example hangs`. It prints what's found out about
//! a task that waits, and about one that blocks.
//!
//! Read along in `docs/10-what-tokio-does-besides.md`.

use std::sync::mpsc;
use std::time::Duration;

use tokio::runtime::{Builder, Handle};
use tokio::sync::oneshot;

fn main() -> anyhow::Result<()> {
    let runtime = Builder::new_multi_thread().worker_threads(1).build()?;
    let (_never_sent, message) = oneshot::channel::<()>();
    runtime.spawn(message);
    println!("a task that waits:");
    examine(runtime.handle());

    let (locked_up, is_locked_up) = mpsc::channel();
    let (_never_sent, message) = mpsc::channel::<()>();
    runtime.spawn(async move {
        locked_up.send(()).ok();
        // This is the mistake: it waits with its thread.
        message.recv().ok();
    });
    is_locked_up.recv()?;
    println!("a task that blocks:");
    examine(runtime.handle());
    Ok(())
}

/// Prints what a runtime is doing, from a thread that isn't one of its own.
fn examine(runtime: &Handle) {
    let metrics = runtime.metrics();
    println!("  tasks: {}", metrics.num_alive_tasks());

    let (answer, answered) = mpsc::channel();
    runtime.spawn(async move { answer.send(()) });
    let answers = answered.recv_timeout(Duration::from_millis(500)).is_ok();
    println!("  does it poll a new task? {answers}");
    println!("  tasks in the queue: {}", metrics.global_queue_depth());
}
