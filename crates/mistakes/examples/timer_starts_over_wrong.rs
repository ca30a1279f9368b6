//! You see: what should happen every second never does.
//! Why: each turn of the loop makes a new `sleep`, which begins at zero. Whenever an
//! order comes first, that one is dropped.
//! The fix: one timer, made before the loop.

use std::time::Duration;

use tokio::sync::mpsc::{Receiver, Sender, channel};
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (guests, till) = channel(8);
    tokio::join!(give_orders(guests), take_orders(till));
}

async fn take_orders(mut till: Receiver<&str>) {
    loop {
        tokio::select! {
            order = till.recv() => match order {
                None => return,
                Some(meal) => println!("till: one {meal}"),
            },
            () = sleep(Duration::from_secs(1)) => println!("till: time to wipe the counter"),
        }
    }
}

async fn give_orders(guests: Sender<&str>) {
    for meal in ["soup", "salad", "pizza", "ice cream"] {
        // If nobody is left to take the order, there's nothing to do.
        let _ = guests.send(meal).await;
        sleep(Duration::from_millis(600)).await;
    }
}
