//! A pot that one task owns, and others who ask it for a bowl of soup.
//!
//! Run it with `cargo run -p pipes --example oneshot`. It prints that Ada and Bo have
//! soup, and that none is left for Cy.
//!
//! Read along in `docs/07-pipes.md`.

use anyhow::Context;
use tokio::sync::mpsc::{self, Receiver, Sender};
use tokio::sync::oneshot;

enum Request {
    Fill { bowls: u32 },
    Take { reply: oneshot::Sender<bool> },
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let (to_pot, requests) = mpsc::channel(8);
    let pot = tokio::spawn(own_pot(requests));
    to_pot.send(Request::Fill { bowls: 2 }).await?;
    for customer in ["Ada", "Bo", "Cy"] {
        if take(&to_pot).await? {
            println!("{customer} has soup");
        } else {
            println!("no soup is left for {customer}");
        }
    }
    drop(to_pot);
    pot.await?;
    Ok(())
}

async fn own_pot(mut requests: Receiver<Request>) {
    let mut full = 0;
    while let Some(request) = requests.recv().await {
        match request {
            Request::Fill { bowls } => full += bowls,
            Request::Take { reply } => {
                let has_soup = full > 0;
                // An error would mean that the customer has stopped waiting.
                if reply.send(has_soup).is_ok() && has_soup {
                    full -= 1;
                }
            }
        }
    }
}

async fn take(to_pot: &Sender<Request>) -> anyhow::Result<bool> {
    let (reply, answer) = oneshot::channel();
    to_pot.send(Request::Take { reply }).await?;
    answer.await.context("the pot is gone")
}
