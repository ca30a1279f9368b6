//! The interval is made before the loop, so no order sets it back.

use std::time::Duration;

use tokio::sync::mpsc::{Receiver, Sender, channel};
use tokio::time::{Instant, interval_at, sleep};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (guests, till) = channel(8);
    tokio::join!(give_orders(guests), take_orders(till));
}

async fn take_orders(mut till: Receiver<&str>) {
    let second = Duration::from_secs(1);
    let mut clock = interval_at(Instant::now() + second, second);
    loop {
        tokio::select! {
            order = till.recv() => match order {
                None => return,
                Some(meal) => println!("till: one {meal}"),
            },
            _ = clock.tick() => println!("till: time to wipe the counter"),
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
