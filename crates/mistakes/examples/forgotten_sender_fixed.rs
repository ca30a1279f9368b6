//! Only the guests' senders are left, and each is dropped with its guest's task.

use tokio::sync::mpsc::channel;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (sender, mut till) = channel(8);
    for meal in ["soup", "salad"] {
        let guest = sender.clone();
        tokio::spawn(async move { guest.send(meal).await });
    }
    drop(sender);
    while let Some(meal) = till.recv().await {
        println!("till: one {meal}");
    }
    println!("till: closed");
}
