//! One guest's connection, from the question for a name to the last line.
//!
//! The two directions are two futures of one task: `hear` reads what the guest says, and
//! an `Outbox` writes what the guest is to read. Neither waits for the other, but for one
//! case: a guest who doesn't read the replies to its own lines isn't read from either.

mod ask_name;
mod hear;
mod line;
mod outbox;

use std::pin::pin;
use std::time::Duration;

use tokio::io::{AsyncBufRead, AsyncWrite, AsyncWriteExt, BufReader, copy, sink};
use tokio::net::TcpStream;
use tokio::select;
use tokio::sync::{mpsc, oneshot};
use tokio::time::timeout;

use crate::name::Name;
use crate::room::{RoomHandle, Seat};
use ask_name::ask_name;
use hear::{End, hear};
use line::{Lines, silence_notice};
use outbox::{Ending, Outbox};

/// How many replies may wait for a guest to read them.
const MAX_REPLIES: usize = 16;

/// How long a guest has to hang up after our last line.
const LINGER_TIME: Duration = Duration::from_millis(500);

/// Asks for a name, and lets the guest into the room until one of the two has enough.
pub async fn welcome(mut stream: TcpStream, room: RoomHandle, silence: Duration) {
    let (reader, mut writer) = stream.split();
    let mut lines = Lines::new(BufReader::new(reader));
    // A connection that breaks is one that has ended.
    if let Ok(Some((name, seat))) = ask_name(&mut lines, &mut writer, &room, silence).await {
        talk(lines, writer, &room, name, seat, silence).await;
    }
    close(stream).await;
}

/// Sends a guest away, because the room is full.
pub async fn refuse(mut stream: TcpStream) {
    // So few bytes fit into the buffer of a new connection, so this doesn't wait.
    if stream.write_all(b"! the room is full\n").await.is_ok() {
        close(stream).await;
    }
}

/// Passes lines in both directions, until the guest leaves or the room closes.
async fn talk(
    lines: Lines<impl AsyncBufRead + Unpin>,
    writer: impl AsyncWrite + Unpin,
    room: &RoomHandle,
    name: Name,
    seat: Seat,
    silence: Duration,
) {
    let (replies, replies_to_write) = mpsc::channel(MAX_REPLIES);
    let (end, ending) = oneshot::channel();
    let mut writing = pin!(Outbox::new(writer, seat, replies_to_write).run(ending));
    let end_heard = select! {
        end_heard = hear(lines, &name, room, replies, silence) => end_heard,
        // The guest can't be reached any more, or has read that the room is closed.
        _ = &mut writing => {
            room.leave(name).await.ok();
            return;
        }
    };
    // If the room is closed, its last line is on the way already. Meanwhile `end` stays in
    // scope, because the outbox waits for it.
    if let Ok(farewell) = room.leave(name).await {
        let ending = match end_heard {
            End::Left => Ending::Farewell(farewell),
            End::Silent => Ending::Notice(silence_notice(silence)),
        };
        end.send(ending).ok();
    }
    // A guest who has left may still read. One who was silent may not read either.
    let patience = match end_heard {
        End::Left => silence,
        End::Silent => LINGER_TIME,
    };
    timeout(patience, writing).await.ok();
}

/// Closes a connection in such a way that the last line arrives.
///
/// If anything that the guest has sent is still unread, the system doesn't close the
/// connection but breaks it off, and the guest may lose what it hasn't read yet. So our
/// direction ends first, and the guest has a moment to end the other.
async fn close(mut stream: TcpStream) {
    let hang_up = async {
        stream.shutdown().await?;
        copy(&mut stream, &mut sink()).await
    };
    timeout(LINGER_TIME, hang_up).await.ok();
}
