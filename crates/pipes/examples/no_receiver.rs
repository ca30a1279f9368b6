//! Orders that nobody takes any more, and that come back to the one who sent them.
//!
//! Run it with `cargo run -p pipes --example no_receiver`. It prints four lines, the last
//! of them `nobody takes the toast`.
//!
//! Read along in `docs/07-pipes.md`.

use tokio::sync::mpsc::error::SendError;
use tokio::sync::mpsc::{self, Sender};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (to_cook, mut orders) = mpsc::channel(2);
    offer("pizza", &to_cook).await;

    // From now on nothing goes in. What's in it already, the receiver still gets.
    orders.close();
    offer("soup", &to_cook).await;
    while let Some(meal) = orders.recv().await {
        println!("{meal} is cooked");
    }
    println!("the channel is empty");

    // Without a receiver it's closed, too.
    drop(orders);
    offer("toast", &to_cook).await;
}

async fn offer(meal: &'static str, to_cook: &Sender<&'static str>) {
    if let Err(SendError(meal)) = to_cook.send(meal).await {
        println!("nobody takes the {meal}");
    }
}
