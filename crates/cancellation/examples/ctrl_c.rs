//! A program that works until Ctrl-C, and then ends in good order.
//!
//! Run it with `cargo run -p cancellation --example ctrl_c`, and press Ctrl-C. It
//! prints what the cooks do, and at the end `tasks left: 0`.
//!
//! Read along in `docs/05-cancellation.md`.

use std::io;
use std::time::Duration;

use tokio::runtime::Handle;
use tokio::select;
use tokio::signal::ctrl_c;
use tokio::task::JoinSet;
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

/// How long the cooks may take to end, once they've been asked to.
const GRACE_TIME: Duration = Duration::from_secs(2);

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let stop = CancellationToken::new();
    let mut cooks = JoinSet::new();
    for name in ["Ada", "Bo"] {
        cooks.spawn(cook(name, stop.clone()));
    }

    ctrl_c().await?;
    println!("the takeaway closes");
    stop.cancel();
    select! {
        () = wait_for_all(&mut cooks) => {}
        () = sleep(GRACE_TIME) => println!("that takes too long"),
        _ = ctrl_c() => println!("at once, then"),
    }
    // If any tasks are left, this aborts them, and waits until they've gone.
    cooks.shutdown().await;
    let alive = Handle::current().metrics().num_alive_tasks();
    println!("tasks left: {alive}");
    Ok(())
}

/// Waits for all cooks. `join_all` would take the set, which `shutdown` still needs.
async fn wait_for_all(cooks: &mut JoinSet<()>) {
    while cooks.join_next().await.is_some() {}
}

async fn cook(name: &str, stop: CancellationToken) {
    let cook_soup = || sleep(Duration::from_millis(200));
    while stop.run_until_cancelled(cook_soup()).await.is_some() {
        println!("{name} serves soup");
    }
    sleep(Duration::from_millis(500)).await;
    println!("{name} has cleaned the stove");
}
