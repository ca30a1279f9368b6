//! Two bakings that are aborted, of which one has begun.
//!
//! Run it with `cargo run -p pipes --example abort_blocking`. It prints
//! `the bread is ready` and `the cake was cancelled`.
//!
//! Read along in `docs/07-what-isnt-async.md`.

use std::io;
use std::thread;
use std::time::Duration;

use tokio::runtime::Builder;
use tokio::sync::oneshot;
use tokio::task::{JoinError, spawn_blocking};

fn main() -> io::Result<()> {
    // There's only one oven, so the cake has to wait for the bread.
    let runtime = Builder::new_current_thread()
        .max_blocking_threads(1)
        .build()?;
    runtime.block_on(abort_both());
    Ok(())
}

async fn abort_both() {
    let (door, closed) = oneshot::channel();
    let bread = spawn_blocking(|| {
        // Nobody may be waiting for this any more, and that's fine.
        let _ = door.send(());
        bake();
    });
    let cake = spawn_blocking(bake);

    // From here on, the bread is in the oven.
    let _ = closed.await;
    bread.abort();
    cake.abort();
    report("bread", bread.await);
    report("cake", cake.await);
}

fn bake() {
    thread::sleep(Duration::from_millis(100));
}

fn report(meal: &str, result: Result<(), JoinError>) {
    match result {
        Ok(()) => println!("the {meal} is ready"),
        Err(error) if error.is_cancelled() => println!("the {meal} was cancelled"),
        Err(error) => println!("no {meal}: {error}"),
    }
}
