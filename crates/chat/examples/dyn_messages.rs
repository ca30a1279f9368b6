//! Places for messages behind a `dyn`, with the help of a second trait that boxes the futures.
//!
//! Run it with `cargo run -p chat --example dyn_messages`. It prints what a newcomer reads in
//! a room that keeps its messages in memory, and in one that keeps them in a file.
//!
//! Read along in `docs/09-traits-with-async-functions.md`.

use std::io;
use std::path::Path;
use std::sync::Arc;

use chat::messages::{InFile, InMemory, Messages};
use chat::room::RoomHandle;
use futures::FutureExt;
use futures::future::BoxFuture;

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

async fn choose(path: Option<&Path>) -> io::Result<Box<dyn DynMessages>> {
    Ok(match path {
        Some(path) => Box::new(InFile::open(path).await?),
        None => Box::new(InMemory::default()),
    })
}

/// The methods of [`Messages`], each of which returns the same type in every implementation.
trait DynMessages: Send {
    fn keep<'a>(&'a mut self, message: &'a Arc<str>) -> BoxFuture<'a, io::Result<()>>;
    fn last(&mut self) -> BoxFuture<'_, Vec<Arc<str>>>;
}

/// Whatever is a place for messages can be one behind a `dyn`.
impl<M: Messages> DynMessages for M {
    fn keep<'a>(&'a mut self, message: &'a Arc<str>) -> BoxFuture<'a, io::Result<()>> {
        Messages::keep(self, message).boxed()
    }

    fn last(&mut self) -> BoxFuture<'_, Vec<Arc<str>>> {
        Messages::last(self).boxed()
    }
}

/// And the way back, for all that's generic over [`Messages`].
impl Messages for Box<dyn DynMessages> {
    async fn keep(&mut self, message: &Arc<str>) -> io::Result<()> {
        self.as_mut().keep(message).await
    }

    async fn last(&mut self) -> Vec<Arc<str>> {
        self.as_mut().last().await
    }
}
