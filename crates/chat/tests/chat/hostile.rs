//! Bytes that are no lines, and guests who send them.

use std::time::Duration;

use tokio::io::AsyncWriteExt;
use tokio::time::timeout;

use crate::guest::DEADLINE;
use crate::open::Open;

/// How long a room that reads on has to make space for one more write.
const STALL_TIME: Duration = Duration::from_secs(3);

#[tokio::test]
async fn a_bad_line_is_dropped_and_the_connection_goes_on() {
    let room = Open::new().await;
    let mut ann = room.join("Ann").await;
    let longest = "\u{e9}".repeat(500);
    for end in ["\n", "\r\n"] {
        ann.send(format!("{longest}{end}").as_bytes()).await;
        ann.expect(&format!("Ann: {longest}")).await;
        ann.send(format!("{longest}x{end}").as_bytes()).await;
        ann.expect("! a line has at most 1000 bytes").await;
    }
    ann.send(b"\xc3\x28\n").await;
    ann.expect("! a line has to be UTF-8").await;
    ann.send(b"\0\x1b[2J\rx\n").await;
    ann.expect("Ann: \0\x1b[2J\rx").await;
}

#[tokio::test]
async fn a_line_without_end_is_refused_once_and_not_kept() {
    let room = Open::new().await;
    let mut ann = room.join("Ann").await;
    for _ in 0..64 {
        ann.send(&[b'x'; 64 << 10]).await;
    }
    ann.expect("! a line has at most 1000 bytes").await;
    ann.send(b"\nback\n").await;
    ann.expect("Ann: back").await;
}

#[tokio::test]
async fn guests_who_send_noise_and_hang_up_leave_the_room_as_it_was() {
    let room = Open::new().await;
    let mut ann = room.join("Ann").await;
    let mut random = fastrand::Rng::with_seed(17);
    for number in 0..100 {
        let name = format!("noise-{number}");
        let mut guest = room.join(&name).await;
        let noise: Vec<u8> = (0..random.usize(..3000)).map(|_| random.u8(..)).collect();
        guest.send(&noise).await;
        // Some of them leave without having read, which breaks the connection.
        drop(guest);
        ann.read_until(&format!("* {name} has left")).await;
    }
    ann.say("/who").await;
    ann.expect("* here: Ann").await;
}

#[tokio::test]
async fn a_guest_who_does_not_read_its_replies_is_not_read_from() {
    let room = Open::new().await;
    let mut crowd = Vec::new();
    for number in 10..60 {
        crowd.push(room.join(&format!("a-rather-long-name{number}")).await);
    }
    let mut asker = room.join("asker").await;
    let requests = "/who\n".repeat(256);
    // The system takes more only when the room has read a good part of what it holds.
    let until_it_stalls = async {
        loop {
            let writing = asker.writer.write_all(requests.as_bytes());
            if timeout(STALL_TIME, writing).await.is_err() {
                break;
            }
        }
    };
    timeout(DEADLINE, until_it_stalls).await.expect("a stall");
    // The others don't notice.
    let mut ann = crowd.pop().unwrap();
    ann.say("hello").await;
    ann.read_until("a-rather-long-name59: hello").await;
    // Once the guest reads, it gets its answers.
    for _ in 0..2000 {
        let answer = asker.read().await.unwrap();
        assert!(answer.starts_with("* here: a-rather-long-name10, "));
    }
    // Only the write can find out that it has hung up.
    drop(asker);
    ann.read_until("* asker has left").await;
}

#[tokio::test]
async fn a_guest_who_does_not_read_the_questions_gets_no_torn_line_when_the_room_closes() {
    let room = Open::new().await;
    let mut nameless = room.connect().await;
    let bad_names = "?\n".repeat(256);
    let until_it_stalls = async {
        loop {
            let writing = nameless.writer.write_all(bad_names.as_bytes());
            if timeout(STALL_TIME, writing).await.is_err() {
                break;
            }
        }
    };
    timeout(DEADLINE, until_it_stalls).await.expect("a stall");
    let reading = async {
        let mut lines = Vec::new();
        while let Ok(Some(line)) = nameless.lines.next_line().await {
            lines.push(line);
        }
        lines
    };
    let ((), lines) = tokio::join!(room.close(), reading);
    let (first, rest) = lines.split_first().unwrap();
    assert_eq!(first, "? your name");
    for line in rest {
        // The last one may be cut off, but nothing follows it.
        let is_whole = line == "* the room is closed";
        let question = "! a name has 1 to 20 letters, digits, - or _";
        assert!(is_whole || question.starts_with(line), "{line}");
    }
}
