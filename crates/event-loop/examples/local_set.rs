//! Two tasks that share an `Rc`, on a set of tasks that never leaves its thread.
//!
//! Run it with `cargo run -p event-loop --example local_set`. It prints how many orders
//! they have served.
//!
//! Read along in `docs/10-what-tokio-does-besides.md`.

use std::cell::Cell;
use std::rc::Rc;

use tokio::task::{JoinError, LocalSet, spawn_local, yield_now};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    LocalSet::new().run_until(serve()).await
}

async fn serve() -> Result<(), JoinError> {
    let served = Rc::new(Cell::new(0));
    let ada = spawn_local(cook(Rc::clone(&served)));
    let bo = spawn_local(cook(Rc::clone(&served)));
    ada.await?;
    bo.await?;
    println!("served: {}", served.get());
    Ok(())
}

async fn cook(served: Rc<Cell<u32>>) {
    for _ in 0..3 {
        // The future keeps the `Rc` across this await, so it isn't `Send`.
        yield_now().await;
        served.set(served.get() + 1);
    }
}
