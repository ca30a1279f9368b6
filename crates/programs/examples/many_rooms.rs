//! A guest who listens to any number of rooms, and rooms that go when nobody listens.
//!
//! Run it with `cargo run -p programs --example many_rooms`. It prints what the guest hears.
//!
//! Read along in `docs/12-parts-of-a-server.md`.

use std::collections::HashMap;

use futures::stream::{self, SelectAll, Stream, StreamExt};
use tokio::select;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{broadcast, mpsc};
use tokio::task::yield_now;

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let mut house = House::default();
    let (replies, to_write) = mpsc::channel(4);
    let guest = tokio::spawn(listen(to_write));

    for name in ["kitchen", "garden"] {
        let lines = house.enter(name);
        house.say(name, "somebody is here");
        replies
            .send((format!("you hear the {name}"), lines))
            .await?;
    }
    house.say("kitchen", "pizza is ready");
    house.say("cellar", "nobody hears this");
    println!("rooms: {}", house.rooms.len());

    // The garden's only sender is dropped, so its stream ends.
    house.rooms.remove("garden");
    drop(replies);
    yield_now().await;
    guest.abort();
    guest.await.ok();
    house.close_empty_rooms();
    println!("rooms: {}", house.rooms.len());
    Ok(())
}

#[derive(Default)]
struct House {
    rooms: HashMap<&'static str, broadcast::Sender<&'static str>>,
}

impl House {
    /// Opens the room if it's the first guest's.
    fn enter(&mut self, name: &'static str) -> broadcast::Receiver<&'static str> {
        self.rooms
            .entry(name)
            .or_insert_with(|| broadcast::Sender::new(16))
            .subscribe()
    }

    fn say(&self, name: &'static str, line: &'static str) {
        if let Some(room) = self.rooms.get(name) {
            // An error would mean that nobody listens.
            room.send(line).ok();
        }
    }

    fn close_empty_rooms(&mut self) {
        self.rooms.retain(|_, room| room.receiver_count() > 0);
    }
}

/// Writes the replies to one guest, and what's said in the rooms that they let in.
async fn listen(mut replies: mpsc::Receiver<(String, broadcast::Receiver<&'static str>)>) {
    let mut rooms = SelectAll::new();
    loop {
        select! {
            biased;
            Some((reply, lines)) = replies.recv() => {
                println!("{reply}");
                rooms.push(Box::pin(heard(lines)));
            }
            Some(line) = rooms.next() => println!("  {line}"),
            else => break,
        }
    }
}

fn heard(lines: broadcast::Receiver<&'static str>) -> impl Stream<Item = String> {
    stream::unfold(lines, async |mut lines| match lines.recv().await {
        Ok(line) => Some((line.to_owned(), lines)),
        Err(RecvError::Lagged(missed)) => Some((format!("! {missed} missed"), lines)),
        Err(RecvError::Closed) => None,
    })
}
