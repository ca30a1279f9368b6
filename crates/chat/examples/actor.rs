//! A guest book that one task owns, and the handle through which others use it.
//!
//! Run it with `cargo run -p chat --example actor`. It prints who is in the book, and that
//! the task ends with the last handle.
//!
//! Read along in `docs/09-the-room-as-an-actor.md`.

use std::collections::BTreeSet;

use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinSet;

/// What the others have of the book. A clone of it is for the same book.
#[derive(Clone)]
struct GuestBook {
    commands: mpsc::Sender<Command>,
}

enum Command {
    Enter { name: &'static str },
    Who { reply: oneshot::Sender<String> },
}

impl GuestBook {
    async fn enter(&self, name: &'static str) -> anyhow::Result<()> {
        Ok(self.commands.send(Command::Enter { name }).await?)
    }

    async fn who(&self) -> anyhow::Result<String> {
        let (reply, answer) = oneshot::channel();
        self.commands.send(Command::Who { reply }).await?;
        Ok(answer.await?)
    }
}

async fn keep_book(mut commands: mpsc::Receiver<Command>) {
    let mut names = BTreeSet::new();
    while let Some(command) = commands.recv().await {
        match command {
            Command::Enter { name } => drop(names.insert(name)),
            // A reply that nobody waits for any more is no error.
            Command::Who { reply } => drop(reply.send(format!("{names:?}"))),
        }
    }
    println!("the last handle is gone");
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let (commands, receiver) = mpsc::channel(8);
    let keeper = tokio::spawn(keep_book(receiver));
    let book = GuestBook { commands };

    let mut guests = JoinSet::new();
    for name in ["Cy", "Ann", "Bo"] {
        let book = book.clone();
        guests.spawn(async move { book.enter(name).await });
    }
    while let Some(entered) = guests.join_next().await {
        entered??;
    }
    println!("{}", book.who().await?);

    drop(book);
    keeper.await?;
    Ok(())
}
