//! The room alone: no connection, no file, and a virtual clock.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::io;
use std::sync::Arc;
use std::time::Duration;

use chat::messages::Messages;
use chat::room::RoomHandle;
use tokio::time::{Instant, sleep};

/// A disk that takes a second for each message, and has kept none when it's asked.
struct Slow;

impl Messages for Slow {
    async fn keep(&mut self, _: &Arc<str>) -> io::Result<()> {
        sleep(Duration::from_secs(1)).await;
        Ok(())
    }

    async fn last(&mut self) -> Vec<Arc<str>> {
        Vec::new()
    }
}

#[tokio::test(start_paused = true)]
async fn a_newcomer_waits_until_what_was_said_before_is_kept() {
    let room = RoomHandle::open(Slow);
    let start = Instant::now();
    for text in ["one", "two"] {
        room.say("Ann".parse().unwrap(), text.into()).await.unwrap();
    }
    assert_eq!(start.elapsed(), Duration::ZERO);
    room.join("Bo".parse().unwrap()).await.unwrap();
    assert_eq!(start.elapsed(), Duration::from_secs(2));
}
