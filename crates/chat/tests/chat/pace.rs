//! Guests who read slowly, or not at all, and what they miss.

use std::time::Duration;

use futures::future::join_all;
use tokio::task::yield_now;
use tokio::time::interval;

use crate::guest::{FLOOD_LINES, Guest};
use crate::open::Open;

#[tokio::test]
async fn who_does_not_read_misses_lines_and_is_told_how_many_while_the_others_get_all() {
    let room = Open::new().await;
    let mut ann = room.join("Ann").await;
    let mut reader = room.join("reader").await;
    let mut slow = room.join("slow").await;
    let mut asleep = room.join("asleep").await;
    slow.expect("* asleep has joined").await;
    reader.read_until("* asleep has joined").await;
    ann.read_until("* asleep has joined").await;

    let talk = async {
        ann.flood().await;
        ann.say("done").await;
    };
    let read = async {
        let (heard, missed) = count(&mut reader, async || {}).await;
        assert_eq!((heard, missed), (FLOOD_LINES, 0));
    };
    let read_slowly = async {
        let pause = async || {
            for _ in 0..5 {
                yield_now().await;
            }
        };
        let (heard, missed) = count(&mut slow, pause).await;
        assert_eq!(heard + missed, FLOOD_LINES);
    };
    tokio::join!(talk, read, read_slowly);

    let (heard, missed) = count(&mut asleep, async || {}).await;
    assert!(missed > 0, "the buffers have held {FLOOD_LINES} lines");
    assert!(heard > 256);
    assert_eq!(heard + missed, FLOOD_LINES);
}

/// Reads until Ann is done. Each line has to be the one after those that were read or missed.
async fn count(guest: &mut Guest, pause: impl AsyncFn()) -> (u64, u64) {
    let (mut heard, mut missed) = (0, 0);
    loop {
        pause().await;
        let line = guest.read().await.unwrap();
        if line == "Ann: done" {
            return (heard, missed);
        }
        if let Some(rest) = line.strip_prefix("! you missed ") {
            missed += rest.strip_suffix(" lines").unwrap().parse::<u64>().unwrap();
        } else {
            let number = line.split(' ').nth(1).unwrap();
            assert_eq!(number.parse::<u64>().unwrap(), heard + missed);
            heard += 1;
        }
    }
}

#[tokio::test]
async fn at_a_hundred_lines_a_second_nobody_misses_any() {
    let room = Open::new().await;
    let mut guests = Vec::new();
    for number in 0..50 {
        guests.push(room.join(&format!("g{number}")).await);
    }
    let mut ann = room.join("Ann").await;
    let listening = guests.iter_mut().map(async |guest| {
        guest.read_until("* Ann has joined").await;
        count(guest, async || {}).await
    });
    let talk = async {
        let mut ticks = interval(Duration::from_millis(10));
        for number in 0..100 {
            ticks.tick().await;
            ann.say(&number.to_string()).await;
        }
        ann.say("done").await;
    };
    let (counts, ()) = tokio::join!(join_all(listening), talk);
    assert_eq!(counts, [(100, 0); 50]);
}
