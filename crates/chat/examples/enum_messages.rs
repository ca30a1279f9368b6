//! One of two places for messages, side by side in an enum.
//!
//! Run it with `cargo run -p chat --example enum_messages`. It prints what a newcomer reads in
//! a room that keeps its messages in memory, and in one that keeps them in a file.
//!
//! Read along in `docs/09-traits-with-async-functions.md`.

use std::io;
use std::path::Path;
use std::sync::Arc;

use chat::messages::{InFile, InMemory, Messages};
use chat::room::RoomHandle;

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    for path in [None, Some(folder.path().join("messages"))] {
        let room = RoomHandle::open(choose(path.as_deref()).await?);
        room.say("Ann".parse()?, "hello".into()).await?;
        let seat = room.join("Bo".parse()?).await?;
        println!("Bo reads {:?}", seat.last_messages);
    }
    Ok(())
}

async fn choose(path: Option<&Path>) -> io::Result<Place> {
    Ok(match path {
        Some(path) => Place::File(InFile::open(path).await?),
        None => Place::Memory(InMemory::default()),
    })
}

enum Place {
    Memory(InMemory),
    File(InFile),
}

impl Messages for Place {
    async fn keep(&mut self, message: &Arc<str>) -> io::Result<()> {
        match self {
            Self::Memory(place) => place.keep(message).await,
            Self::File(place) => place.keep(message).await,
        }
    }

    async fn last(&mut self) -> Vec<Arc<str>> {
        match self {
            Self::Memory(place) => place.last().await,
            Self::File(place) => place.last().await,
        }
    }
}
