//! You see: nothing. The order is lost, and the program says all is well.
//! Why: the task's result goes to its `JoinHandle`, which is thrown away.
//! The fix: await the handle, and look at both results.

use std::io;
use std::time::Duration;

use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::spawn(write_down("soup"));
    sleep(Duration::from_secs(1)).await;
    println!("till: the order is written down");
}

async fn write_down(_meal: &str) -> io::Result<()> {
    Err(io::Error::other("the pencil is broken"))
}
