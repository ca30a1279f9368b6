//! An order that takes too long, and is dropped.
//!
//! Run it with `cargo run -p cancellation --example timeout`. It prints two lines, and
//! none that says that the pizza is ready.
//!
//! Read along in `docs/05-cancellation.md`.

use std::time::Duration;

use tokio::time::{Instant, sleep, timeout};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let began = Instant::now();
    match timeout(Duration::from_millis(20), order("pizza", 30)).await {
        Ok(meal) => println!("here is the {meal}"),
        Err(_) => println!("no pizza after {} ms", began.elapsed().as_millis()),
    }
}

async fn order(meal: &'static str, millis: u64) -> &'static str {
    let _ticket = Ticket(meal);
    sleep(Duration::from_millis(millis)).await;
    // The future is dropped while it sleeps, so it never comes here.
    println!("the {meal} is ready");
    meal
}

struct Ticket(&'static str);

impl Drop for Ticket {
    fn drop(&mut self) {
        println!("the ticket for the {} is thrown away", self.0);
    }
}
