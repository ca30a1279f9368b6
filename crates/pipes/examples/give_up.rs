//! Two customers who give up waiting for the oven, of whom only one can.
//!
//! Run it with `cargo run -p pipes --example give_up`. It prints five lines, the last of
//! them `the oven opens: cake`, although `main ends` comes before it.
//!
//! Read along in `docs/07-what-isnt-async.md`.

use std::thread;
use std::time::Duration;

use tokio::task::spawn_blocking;
use tokio::time::timeout;

const PATIENCE: Duration = Duration::from_millis(50);

#[tokio::main(flavor = "current_thread")]
async fn main() {
    // This future never returns `Poll::Pending`, so nobody looks at the timer.
    match timeout(PATIENCE, async { bake("bread") }).await {
        Ok(meal) => println!("Ada has the {meal}, much too late"),
        Err(_) => println!("Ada gives up"),
    }
    // A handle does, because the baking is on another thread.
    match timeout(PATIENCE, spawn_blocking(|| bake("cake"))).await {
        Ok(_) => println!("Bo has the cake"),
        Err(_) => println!("Bo gives up"),
    }
    println!("main ends");
}

fn bake(meal: &'static str) -> &'static str {
    thread::sleep(Duration::from_millis(600));
    println!("the oven opens: {meal}");
    meal
}
