//! One idle clock for two directions: whatever passes in either of them sets it back.
//!
//! Run it with `cargo run -p programs --example shared_idle_clock`. It prints what passes, and
//! when it's been silent for too long.
//!
//! Read along in `docs/12-parts-of-a-server.md`.

use std::future::pending;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::{Instant, sleep, sleep_until};
use tokio::{join, select};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let began = Instant::now();
    let latest = watch::Sender::new(began);
    let both = async {
        join!(
            carry("a plate to the table", &[20, 20, 20], &latest),
            carry("a plate to the kitchen", &[75], &latest),
        )
    };
    select! {
        _ = both => println!("both directions have ended"),
        () = silence(&latest, Duration::from_millis(30)) => {
            println!("silent: it ends after {} ms", began.elapsed().as_millis());
        }
    }
}

/// Carries something after each pause, and then waits for a guest who says nothing.
async fn carry(what: &str, pauses: &[u64], latest: &watch::Sender<Instant>) {
    for millis in pauses {
        sleep(Duration::from_millis(*millis)).await;
        println!("{what}");
        latest.send_replace(Instant::now());
    }
    pending().await
}

/// Waits until nothing has passed for so long.
async fn silence(latest: &watch::Sender<Instant>, limit: Duration) {
    loop {
        let end = *latest.borrow() + limit;
        if end <= Instant::now() {
            return;
        }
        sleep_until(end).await;
    }
}
