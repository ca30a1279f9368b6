//! A sign that shows how things are now, beside a loudspeaker that only says what changes.
//!
//! Run it with `cargo run -p chat --example latecomer`. It prints what somebody gets of
//! each who comes after the change.
//!
//! Read along in `docs/09-the-room-as-an-actor.md`.

use tokio::sync::{broadcast, watch};

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let (loudspeaker, mut ann) = broadcast::channel(4);
    let sign = watch::Sender::new("open");

    loudspeaker.send("closed")?;
    sign.send_replace("closed");
    println!("Ann hears: {}", ann.recv().await?);

    let (mut cy_hears, mut cy_reads) = (loudspeaker.subscribe(), sign.subscribe());
    println!("Cy hears: {:?}", cy_hears.try_recv());
    println!("Cy reads: {}", *cy_reads.borrow());
    // It looks at the present value first, so nobody waits for what has happened.
    cy_reads.wait_for(|state| *state == "closed").await?;
    println!("Cy goes home");
    Ok(())
}
