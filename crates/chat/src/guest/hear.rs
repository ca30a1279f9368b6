//! The lines that a guest sends, and what comes of them.

use std::time::Duration;

use tokio::io::AsyncBufRead;
use tokio::sync::mpsc;
use tokio::time::timeout;

use super::line::{Heard, Lines};
use crate::name::Name;
use crate::room::{Closed, RoomHandle};

/// Why there's nothing more to hear from a guest.
#[derive(Debug)]
pub enum End {
    /// The guest has left, or the room is closed.
    Left,
    /// The guest has said nothing for too long.
    Silent,
}

/// Brings what a guest says to the room, and the replies into the queue for this guest.
/// While that queue is full, it waits, and the guest's next lines stay in the network.
pub async fn hear(
    mut lines: Lines<impl AsyncBufRead + Unpin>,
    name: &Name,
    room: &RoomHandle,
    replies: mpsc::Sender<String>,
    silence: Duration,
) -> End {
    loop {
        // Each line sets the clock back. A guest who doesn't read the replies for so
        // long counts as silent, too.
        let turn = async {
            let reply = match lines.next().await {
                Heard::Line(line) => answer(line, name, room).await,
                Heard::NoLine(reply) => Ok(Some(reply)),
                Heard::End => Err(Closed),
            };
            match reply? {
                Some(reply) => replies.send(reply).await.map_err(|_| Closed),
                None => Ok(()),
            }
        };
        match timeout(silence, turn).await {
            Ok(Ok(())) => {}
            Ok(Err(Closed)) => return End::Left,
            Err(_) => return End::Silent,
        }
    }
}

/// Does what a line asks for, and returns the reply that is for this guest alone.
async fn answer(line: String, name: &Name, room: &RoomHandle) -> Result<Option<String>, Closed> {
    match line.as_str() {
        "" => Ok(None),
        "/who" => {
            let names = room.who().await?.join(", ");
            Ok(Some(format!("* here: {names}")))
        }
        _ if line.starts_with('/') => Ok(Some("! the only command is /who".to_owned())),
        _ => {
            room.say(name.clone(), line).await?;
            Ok(None)
        }
    }
}
