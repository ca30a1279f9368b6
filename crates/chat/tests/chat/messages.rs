//! Places for messages: a file, one that fails, and one that is slow.

use std::fs;
use std::io;
use std::sync::Arc;

use chat::messages::{InFile, Messages};
use tokio::sync::Semaphore;

use crate::open::{LIMITS, Open};

#[tokio::test]
async fn a_file_has_every_message_and_the_next_room_begins_with_the_last_ten() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("messages");
    let room = Open::with(LIMITS, InFile::open(&path).await.unwrap()).await;
    let mut ann = room.join("Ann").await;
    for number in 0..15 {
        ann.say(&number.to_string()).await;
    }
    ann.read_until("Ann: 14").await;
    room.close().await;

    let kept = fs::read_to_string(&path).unwrap();
    let expected: Vec<_> = (0..15).map(|number| format!("Ann: {number}")).collect();
    assert_eq!(kept.lines().collect::<Vec<_>>(), expected);

    let mut again = InFile::open(&path).await.unwrap();
    let last = again.last().await;
    assert_eq!(last.len(), 10);
    assert_eq!(&*last[0], "Ann: 5");
    assert_eq!(&*last[9], "Ann: 14");
}

#[tokio::test]
async fn a_file_that_was_cut_off_goes_on_with_a_new_line() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("messages");
    let long = "x".repeat(5000);
    fs::write(&path, format!("Ann: one\n{long}\n\nAnn: tw")).unwrap();
    let mut messages = InFile::open(&path).await.unwrap();
    messages.keep(&"Bo: three".into()).await.unwrap();
    let kept = fs::read_to_string(&path).unwrap();
    assert_eq!(kept, format!("Ann: one\n{long}\n\nAnn: tw\nBo: three\n"));
}

/// A full disk.
struct Full;

impl Messages for Full {
    async fn keep(&mut self, _: &Arc<str>) -> io::Result<()> {
        Err(io::ErrorKind::StorageFull.into())
    }

    async fn last(&mut self) -> Vec<Arc<str>> {
        Vec::new()
    }
}

#[tokio::test]
async fn the_room_goes_on_although_nothing_can_be_kept() {
    let room = Open::with(LIMITS, Full).await;
    let mut ann = room.join("Ann").await;
    ann.say("hello").await;
    ann.expect("Ann: hello").await;
    room.close().await;
}

/// A disk that takes a message only when the test lets it.
struct Slow(Arc<Semaphore>);

impl Messages for Slow {
    async fn keep(&mut self, _: &Arc<str>) -> io::Result<()> {
        self.0.acquire().await.unwrap().forget();
        Ok(())
    }

    async fn last(&mut self) -> Vec<Arc<str>> {
        Vec::new()
    }
}

#[tokio::test]
async fn a_message_is_kept_before_anybody_reads_it_and_the_room_closes_although_that_hangs() {
    let permits = Arc::new(Semaphore::new(1));
    let room = Open::with(LIMITS, Slow(permits)).await;
    let mut ann = room.join("Ann").await;
    ann.send(b"one\ntwo\n").await;
    ann.expect("Ann: one").await;
    room.close().await;
    assert_eq!(ann.read_all().await, Vec::<String>::new());
}
