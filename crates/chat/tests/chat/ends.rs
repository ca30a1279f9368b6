//! The ends of a connection: a guest leaves, is silent, or the room closes.

use std::time::{Duration, Instant};

use chat::messages::InMemory;
use chat::server::Limits;
use tokio::time::interval;

use crate::guest::FLOOD_LINES;
use crate::open::{LIMITS, Open};

#[tokio::test]
async fn a_guest_who_ends_its_own_direction_reads_up_to_its_leaving() {
    let room = Open::new().await;
    let mut ann = room.join("Ann").await;
    let mut bo = room.join("Bo").await;
    ann.expect("* Bo has joined").await;
    bo.send(b"one\ntwo\n").await;
    bo.half_close().await;
    let last = ["Bo: one", "Bo: two", "* Bo has left"];
    assert_eq!(bo.read_all().await, last);
    for line in last {
        ann.expect(line).await;
    }
    room.close().await;
}

#[tokio::test]
async fn a_leaver_who_is_far_behind_is_told_what_it_missed_and_not_what_comes_later() {
    let room = Open::new().await;
    let mut ann = room.join("Ann").await;
    let mut leaver = room.join("leaver").await;
    ann.expect("* leaver has joined").await;
    // It leaves when its buffers are full, and so many more lines follow that even its own
    // last line is dropped.
    ann.flood().await;
    leaver.half_close().await;
    ann.expect("* leaver has left").await;
    for number in 0..1000 {
        ann.say(&format!("later {number}")).await;
        ann.read().await.unwrap();
    }
    let mut count = 0;
    let mut lines = leaver.read_all().await;
    assert_eq!(lines.pop().as_deref(), Some("* leaver has left"));
    for line in lines {
        assert!(!line.contains("later"), "{line}");
        count += match line.strip_prefix("! you missed ") {
            Some(rest) => rest.strip_suffix(" lines").unwrap().parse().unwrap(),
            None => 1,
        };
    }
    assert_eq!(count, FLOOD_LINES);
    room.close().await;
}

#[tokio::test]
async fn who_says_nothing_for_too_long_is_told_so_and_leaves() {
    let limits = Limits {
        silence: Duration::from_secs(1),
        ..LIMITS
    };
    let room = Open::with(limits, InMemory::default()).await;
    let mut nameless = room.connect().await;
    let mut ann = room.join("Ann").await;
    let mut bo = room.join("Bo").await;
    ann.expect("* Bo has joined").await;
    let notice = "! nothing heard for 1 s";
    let others = async {
        assert_eq!(nameless.read_all().await, ["? your name", notice]);
        assert_eq!(bo.read_all().await, [notice]);
    };
    // Each line of Ann's sets her clock back, an empty one too.
    let talk = async {
        let mut ticks = interval(Duration::from_millis(100));
        loop {
            ticks.tick().await;
            ann.say("").await;
        }
    };
    tokio::select! {
        () = others => {}
        () = talk => {}
    }
    ann.expect("* Bo has left").await;
    assert_eq!(ann.read_all().await, [notice]);
    room.close().await;
}

#[tokio::test]
async fn the_room_closes_in_time_although_some_do_not_read() {
    let room = Open::new().await;
    let mut ann = room.join("Ann").await;
    let _asleep = room.join("asleep").await;
    let mut nameless = room.connect().await;
    nameless.expect("? your name").await;
    ann.flood().await;
    let start = Instant::now();
    ann.read().await.unwrap();
    let reading = async { (ann.read_all().await, nameless.read_all().await) };
    let ((), (lines, nameless_lines)) = tokio::join!(room.close(), reading);
    assert!(start.elapsed() < Duration::from_secs(2));
    assert_eq!(lines.last().unwrap(), "* the room is closed");
    assert_eq!(nameless_lines, ["* the room is closed"]);
}
