//! The task behind the handle, which owns the names of the guests and what was said.
//!
//! Nothing here is behind a lock, because nobody else gets hold of it.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::sync::Arc;

use tokio::sync::{broadcast, mpsc, oneshot};

use super::{Farewell, Seat};
use crate::messages::Messages;
use crate::name::Name;

/// How many lines a guest may be behind before the oldest of them are dropped.
const MAX_LINES_BEHIND: usize = 256;

/// What a handle asks of the room.
#[derive(Debug)]
pub enum Command {
    Join {
        name: Name,
        /// Nothing, if the name is taken.
        reply: oneshot::Sender<Option<Seat>>,
    },
    Say {
        name: Name,
        text: String,
    },
    Who {
        reply: oneshot::Sender<Vec<Name>>,
    },
    Leave {
        name: Name,
        reply: oneshot::Sender<Farewell>,
    },
    Close,
}

/// What the task owns.
pub struct Room<M> {
    names: BTreeSet<Name>,
    messages: M,
    /// Never waits for a guest. Each has a receiver, which counts what its guest missed.
    lines: broadcast::Sender<Arc<str>>,
    /// How many lines were said so far.
    position: u64,
}

impl<M: Messages> Room<M> {
    /// Prepares an empty room.
    pub fn new(messages: M) -> Self {
        Self {
            names: BTreeSet::new(),
            messages,
            lines: broadcast::Sender::new(MAX_LINES_BEHIND),
            position: 0,
        }
    }

    /// Does what the commands ask for, until one of them is to close.
    pub async fn run(mut self, mut commands: mpsc::Receiver<Command>) {
        while let Some(command) = commands.recv().await {
            match command {
                // A reply that nobody waits for any more is no error.
                Command::Join { name, reply } => drop(reply.send(self.join(name).await)),
                Command::Say { name, text } => self.say(name, text).await,
                Command::Who { reply } => drop(reply.send(self.names.iter().cloned().collect())),
                Command::Leave { name, reply } => drop(reply.send(self.leave(&name))),
                Command::Close => break,
            }
        }
        // The guests' receivers get this line, and then the end, because their only sender
        // goes out of scope.
        self.tell("* the room is closed".into());
    }

    async fn join(&mut self, name: Name) -> Option<Seat> {
        if !self.names.insert(name.clone()) {
            return None;
        }
        let seat = Seat {
            last_messages: self.messages.last().await,
            lines: self.lines.subscribe(),
            position: self.position,
        };
        self.tell(format!("* {name} has joined").into());
        Some(seat)
    }

    async fn say(&mut self, name: Name, text: String) {
        let message: Arc<str> = format!("{name}: {text}").into();
        if let Err(error) = self.messages.keep(&message).await {
            // A full disk is no reason to stop talking.
            writeln!(io::stderr(), "cannot keep a message: {error}").ok();
        }
        self.tell(message);
    }

    fn leave(&mut self, name: &Name) -> Farewell {
        self.names.remove(name);
        let farewell = Farewell {
            line: format!("* {name} has left").into(),
            position: self.position,
        };
        self.tell(farewell.line.clone());
        farewell
    }

    fn tell(&mut self, line: Arc<str>) {
        self.position += 1;
        // An error would mean that nobody is here.
        self.lines.send(line).ok();
    }
}
