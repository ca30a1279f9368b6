//! The outer result tells whether the task panicked, and the inner one is what it
//! returned.

use std::io;

use tokio::task::JoinError;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    match tokio::spawn(write_down("soup")).await? {
        Ok(()) => println!("till: the order is written down"),
        Err(error) => println!("till: say it again, please: {error}"),
    }
    Ok(())
}

async fn write_down(_meal: &str) -> io::Result<()> {
    Err(io::Error::other("the pencil is broken"))
}
