//! You see: all orders come, and the program hangs forever. Press Ctrl-C.
//! Why: `recv` returns `None` only when every sender is gone, and `main` still has one.
//! The fix: drop that one, too.

use tokio::sync::mpsc::channel;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (sender, mut till) = channel(8);
    for meal in ["soup", "salad"] {
        let guest = sender.clone();
        tokio::spawn(async move { guest.send(meal).await });
    }
    while let Some(meal) = till.recv().await {
        println!("till: one {meal}");
    }
    println!("till: closed");
}
