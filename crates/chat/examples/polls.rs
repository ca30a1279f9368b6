//! A room under watch: what it says, and each line on its way to a quick guest and a slow one.
//!
//! Run it with `cargo run -p chat --example polls`. It prints a timeline.
//!
//! Read along in `docs/09-chat.md`.

use std::io;
use std::time::Duration;

use recorder::{Recorder, locate};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};
use tokio::sync::broadcast;
use tokio::task::JoinSet;
use tokio::time::sleep;

const LINE: &str = "hello\n";

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> anyhow::Result<()> {
    let recorder = Recorder::new();
    let room = broadcast::Sender::new(16);
    let mut tasks = JoinSet::new();
    for (guest, thinking_time) in [("quick", 0), ("slow", 30)] {
        // A connection holds one line that isn't read yet.
        let (writer, reader) = duplex(LINE.len());
        tasks.spawn(write(guest, room.subscribe(), writer, recorder.clone()));
        tokio::spawn(read(reader, Duration::from_millis(thinking_time)));
    }
    tasks.spawn(recorder.watch("room", speak(room)));
    while let Some(result) = tasks.join_next().await {
        result??;
    }
    recorder.show("A room, a quick guest, and a slow one")?;
    Ok(())
}

/// Says a line every 10 ms, to anybody who is there, and then closes the room.
async fn speak(room: broadcast::Sender<&'static str>) -> io::Result<()> {
    for _ in 0..4 {
        locate(sleep(Duration::from_millis(10))).await;
        room.send(LINE).ok();
    }
    Ok(())
}

/// Writes what the room says to one guest, until it closes.
async fn write(
    guest: &str,
    mut lines: broadcast::Receiver<&'static str>,
    mut writer: DuplexStream,
    recorder: Recorder,
) -> io::Result<()> {
    let mut number = 0;
    while let Ok(line) = lines.recv().await {
        number += 1;
        let writing = writer.write_all(line.as_bytes());
        recorder.watch(format!("{guest} {number}"), writing).await?;
    }
    Ok(())
}

/// Reads lines, and thinks about each for a while.
async fn read(mut reader: DuplexStream, thinking_time: Duration) -> io::Result<()> {
    let mut line = [0; LINE.len()];
    loop {
        reader.read_exact(&mut line).await?;
        if !thinking_time.is_zero() {
            sleep(thinking_time).await;
        }
    }
}
