//! A price on a board, of which only the latest counts.
//!
//! Run it with `cargo run -p pipes --example watch`. It prints three prices of the four
//! that were on the board.
//!
//! Read along in `docs/07-pipes.md`.

use tokio::sync::watch;

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let (board, mut customer) = watch::channel(9);
    println!("{} euro", *customer.borrow_and_update());

    board.send(10)?;
    customer.changed().await?;
    println!("{} euro", *customer.borrow_and_update());

    board.send(11)?;
    board.send(12)?;
    customer.changed().await?;
    println!("{} euro", *customer.borrow_and_update());
    Ok(())
}
