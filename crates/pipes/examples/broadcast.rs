//! Numbers that are called out to everybody, and one who was late to listen.
//!
//! Run it with `cargo run -p pipes --example broadcast`. It prints what Ada and Bo hear.
//!
//! Read along in `docs/07-pipes.md`.

use tokio::sync::broadcast;
use tokio::sync::broadcast::error::RecvError;

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let (loudspeaker, mut ada) = broadcast::channel(2);
    let mut bo = loudspeaker.subscribe();
    for number in 17..=20 {
        loudspeaker.send(number)?;
        println!("Ada hears {}", ada.recv().await?);
    }
    drop(loudspeaker);
    loop {
        match bo.recv().await {
            Ok(number) => println!("Bo hears {number}"),
            Err(RecvError::Lagged(missed)) => println!("Bo has missed {missed}"),
            Err(RecvError::Closed) => break,
        }
    }
    Ok(())
}
