//! Two ways to carry plates, of which one loses a plate when it's dropped half-way.
//!
//! Run it with `cargo run -p cancellation --example cancel_safety`. It prints where the
//! ten plates are, for each of the two.
//!
//! Read along in `docs/05-cancellation.md`.

use std::time::Duration;

use tokio::time::{sleep, timeout};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let patience = Duration::from_millis(25);

    let mut plates = Plates::on_counter(10);
    let evening = async {
        loop {
            plates.carry().await;
        }
    };
    // It never ends by itself, so the result is always the timeout's error.
    let _ = timeout(patience, evening).await;
    println!("carry: {plates:?}");

    let mut plates = Plates::on_counter(10);
    let evening = async {
        loop {
            plates.carry_safely().await;
        }
    };
    let _ = timeout(patience, evening).await;
    println!("carry_safely: {plates:?}");
}

#[derive(Debug)]
struct Plates {
    counter: u32,
    tables: u32,
}

impl Plates {
    fn on_counter(counter: u32) -> Self {
        Self { counter, tables: 0 }
    }

    /// Isn't cancel safe: dropped on the way, it leaves its plate in neither place.
    async fn carry(&mut self) {
        self.counter -= 1;
        walk().await;
        self.tables += 1;
    }

    /// Is cancel safe: it changes nothing before its last `await`.
    async fn carry_safely(&mut self) {
        walk().await;
        self.counter -= 1;
        self.tables += 1;
    }
}

async fn walk() {
    sleep(Duration::from_millis(10)).await;
}
