//! The question for a name.

use std::io;
use std::time::Duration;

use tokio::io::{AsyncBufRead, AsyncWrite, AsyncWriteExt};
use tokio::select;
use tokio::time::{sleep, timeout};

use super::LINGER_TIME;
use super::line::{Heard, Lines, silence_notice};
use crate::name::Name;
use crate::room::{JoinError, RoomHandle, Seat};

/// Asks until there's a name that the room takes. Returns nothing if there won't be one.
pub async fn ask_name(
    lines: &mut Lines<impl AsyncBufRead + Unpin>,
    writer: &mut (impl AsyncWrite + Unpin),
    room: &RoomHandle,
    silence: Duration,
) -> io::Result<Option<(Name, Seat)>> {
    let mut question = "? your name".to_owned();
    loop {
        // After a question that can't be written to its end, there's no other line.
        let too_late = async {
            room.closed().await;
            sleep(LINGER_TIME).await;
        };
        select! {
            written = timeout(silence, write_line(writer, &question)) => match written {
                Ok(written) => written?,
                Err(_) => return Ok(None),
            },
            () = too_late => return Ok(None),
        }
        let answer = select! {
            biased;
            () = room.closed() => Err("* the room is closed".to_owned()),
            answer = timeout(silence, lines.next()) => answer.map_err(|_| silence_notice(silence)),
        };
        let heard = match answer {
            Ok(heard) => heard,
            Err(last_line) => {
                // A guest who doesn't read it can't keep us here.
                timeout(LINGER_TIME, write_line(writer, &last_line))
                    .await
                    .ok();
                return Ok(None);
            }
        };
        let name = match heard {
            Heard::Line(line) => line.parse::<Name>().map_err(|error| format!("! {error}")),
            Heard::NoLine(reply) => Err(reply),
            Heard::End => return Ok(None),
        };
        question = match name {
            Ok(name) => match room.join(name.clone()).await {
                Ok(seat) => return Ok(Some((name, seat))),
                Err(JoinError::Taken) => format!("! {name} is here already"),
                // The next round begins with a look at that.
                Err(JoinError::Closed(_)) => continue,
            },
            Err(reply) => reply,
        };
    }
}

async fn write_line(writer: &mut (impl AsyncWrite + Unpin), line: &str) -> io::Result<()> {
    writer.write_all(format!("{line}\n").as_bytes()).await
}
