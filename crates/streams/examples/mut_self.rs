//! Meals that change the same kitchen, in turn and at once.
//!
//! Run it with `cargo run -p streams --example mut_self`. It prints how long each of
//! three ways takes.
//!
//! Read along in `docs/08-values-that-are-functions.md`.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::join;
use tokio::task::{JoinError, JoinHandle};
use tokio::time::{Instant, sleep};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    // Each future borrows the whole kitchen, so the first has to end before the second.
    let began = Instant::now();
    let mut kitchen = Kitchen::default();
    kitchen.bake("pizza").await;
    kitchen.toss("salad").await;
    println!("in turn: {:?}", began.elapsed());

    // Each future borrows one part of it.
    let began = Instant::now();
    join!(
        cook(&mut kitchen.oven, "bread", 30),
        cook(&mut kitchen.bowl, "slaw", 20)
    );
    println!("split: {:?}, {kitchen:?}", began.elapsed());

    // Each future borrows nothing, and takes a handle along.
    let began = Instant::now();
    let desk = Desk::default();
    let (pizza, salad) = (desk.serve("pizza", 30), desk.serve("salad", 20));
    pizza.await?;
    salad.await?;
    println!("handles: {:?}, {:?}", began.elapsed(), desk.served());
    Ok(())
}

#[derive(Debug, Default)]
struct Kitchen {
    oven: Vec<&'static str>,
    bowl: Vec<&'static str>,
}

impl Kitchen {
    async fn bake(&mut self, meal: &'static str) {
        cook(&mut self.oven, meal, 30).await;
    }

    async fn toss(&mut self, meal: &'static str) {
        cook(&mut self.bowl, meal, 20).await;
    }
}

async fn cook(done: &mut Vec<&'static str>, meal: &'static str, millis: u64) {
    sleep(Duration::from_millis(millis)).await;
    done.push(meal);
}

/// A desk whose list is shared with the tasks that serve.
#[derive(Default)]
struct Desk {
    served: Arc<Mutex<Vec<&'static str>>>,
}

impl Desk {
    /// Starts a task. It may outlive `self`, so it takes a handle on the list along.
    fn serve(&self, meal: &'static str, millis: u64) -> JoinHandle<()> {
        let served = Arc::clone(&self.served);
        tokio::spawn(async move {
            sleep(Duration::from_millis(millis)).await;
            served.lock().expect("no order panics").push(meal);
        })
    }

    fn served(&self) -> Vec<&'static str> {
        self.served.lock().expect("no order panics").clone()
    }
}
