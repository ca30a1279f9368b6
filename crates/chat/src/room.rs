//! The room, as everybody sees it who isn't the room: a [`RoomHandle`].
//!
//! It sends the task in `actor.rs` a command, and awaits the reply where there is one.

mod actor;

use std::sync::Arc;

use thiserror::Error;
use tokio::sync::{broadcast, mpsc, oneshot};

use crate::messages::Messages;
use crate::name::Name;
use actor::{Command, Room};

/// How many commands may wait for the room. Then those who send more of them wait.
const MAX_COMMANDS: usize = 64;

/// What a guest's task has of the room. Clones of it are for the same room.
#[derive(Clone, Debug)]
pub struct RoomHandle {
    commands: mpsc::Sender<Command>,
}

/// A guest's place in the room.
#[derive(Debug)]
pub struct Seat {
    /// What was said last before the guest came.
    pub last_messages: Vec<Arc<str>>,
    /// What the room says from then on, the guest's own arrival first.
    pub lines: broadcast::Receiver<Arc<str>>,
    /// How many lines the room had said before those.
    pub position: u64,
}

/// The last line that is meant for a guest who leaves.
#[derive(Debug)]
pub struct Farewell {
    /// The line itself.
    pub line: Arc<str>,
    /// How many lines the room had said before it.
    pub position: u64,
}

/// The room is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the room is closed")]
pub struct Closed;

/// Why a guest can't come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum JoinError {
    /// Another guest has that name.
    #[error("a guest of that name is here already")]
    Taken,
    /// Nobody can come in any more.
    #[error(transparent)]
    Closed(#[from] Closed),
}

impl RoomHandle {
    /// Opens a room, as a task of the runtime that this is called in.
    pub fn open(messages: impl Messages) -> Self {
        let (commands, receiver) = mpsc::channel(MAX_COMMANDS);
        tokio::spawn(Room::new(messages).run(receiver));
        Self { commands }
    }

    /// Takes a seat, and tells everybody so.
    ///
    /// A caller that drops this future may leave its name behind in the room.
    ///
    /// # Errors
    ///
    /// A [`JoinError`], if the name is taken or the room is closed.
    pub async fn join(&self, name: Name) -> Result<Seat, JoinError> {
        self.ask(|reply| Command::Join { name, reply })
            .await?
            .ok_or(JoinError::Taken)
    }

    /// Says a text to everybody, in the name of a guest.
    ///
    /// # Errors
    ///
    /// [`Closed`], as for all commands.
    pub async fn say(&self, name: Name, text: String) -> Result<(), Closed> {
        self.send(Command::Say { name, text }).await
    }

    /// Returns the names of the guests, sorted.
    ///
    /// # Errors
    ///
    /// [`Closed`], as for all commands.
    pub async fn who(&self) -> Result<Vec<Name>, Closed> {
        self.ask(|reply| Command::Who { reply }).await
    }

    /// Gives a seat back, and tells everybody so.
    ///
    /// # Errors
    ///
    /// [`Closed`], as for all commands.
    pub async fn leave(&self, name: Name) -> Result<Farewell, Closed> {
        self.ask(|reply| Command::Leave { name, reply }).await
    }

    /// Closes the room, after the commands that are waiting already.
    pub async fn close(&self) {
        // An error would mean that it's closed.
        self.send(Command::Close).await.ok();
    }

    /// Waits until the room is closed.
    pub async fn closed(&self) {
        self.commands.closed().await;
    }

    async fn send(&self, command: Command) -> Result<(), Closed> {
        self.commands.send(command).await.map_err(|_| Closed)
    }

    async fn ask<T>(
        &self,
        command: impl FnOnce(oneshot::Sender<T>) -> Command,
    ) -> Result<T, Closed> {
        let (reply, answer) = oneshot::channel();
        self.send(command(reply)).await?;
        // The room drops a command unanswered if it closes first.
        answer.await.map_err(|_| Closed)
    }
}
