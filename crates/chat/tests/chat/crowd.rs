//! Many guests at once.

use futures::future::join_all;
use futures::stream::{self, StreamExt};

use crate::guest::Guest;
use crate::open::Open;

#[tokio::test]
async fn a_thousand_guests_are_here_at_once_and_hear_the_same() {
    rlimit::increase_nofile_limit(u64::MAX).unwrap();
    let room = Open::new().await;
    let names: Vec<_> = (0..1000).map(|number| format!("g{number:03}")).collect();
    let mut guests = join_all(names.iter().map(|name| room.join(name))).await;
    guests[0].say("/who").await;
    let here = format!("* here: {}", names.join(", "));
    guests[0].read_until(&here).await;
    guests[0].say("hello").await;
    join_all(guests.iter_mut().map(|it| it.read_until("g000: hello"))).await;
    room.close().await;
    let last_lines = join_all(guests.iter_mut().map(Guest::read_all)).await;
    for lines in last_lines {
        assert_eq!(lines, ["* the room is closed"]);
    }
}

#[tokio::test]
async fn two_hundred_come_and_go_while_others_talk() {
    let room = Open::new().await;
    let mut ann = room.join("Ann").await;
    let mut bo = room.join("Bo").await;
    let visits = async {
        let visits = stream::iter(0..200).map(async |number| {
            let name = format!("v{number}");
            let mut visitor = room.join(&name).await;
            visitor.say("hi").await;
            visitor.half_close().await;
            let lines = visitor.read_all().await;
            assert!(lines.contains(&format!("{name}: hi")), "{lines:?}");
            assert_eq!(lines.last(), Some(&format!("* {name} has left")));
        });
        visits.buffer_unordered(20).collect::<Vec<()>>().await;
    };
    let talk = async |ann: &mut Guest| {
        let mut lines = Vec::new();
        for number in 0..200 {
            let line = number.to_string();
            ann.say(&line).await;
            lines.extend(ann.read_until(&format!("Ann: {line}")).await);
        }
        lines
    };
    let talk_and_visits = async {
        let (mut lines, ()) = tokio::join!(talk(&mut ann), visits);
        ann.say("done").await;
        lines.extend(ann.read_until("Ann: done").await);
        lines
    };
    let listen = bo.read_until("Ann: done");
    let (heard_by_ann, heard_by_bo) = tokio::join!(talk_and_visits, listen);
    assert_eq!(heard_by_bo.len(), 200 + 3 * 200);
    // Ann has taken her own lines out, and she has read that Bo has come.
    assert_eq!(heard_by_ann.len(), 1 + 3 * 200);
    for lines in [heard_by_ann, heard_by_bo] {
        assert!(!lines.iter().any(|line| line.starts_with('!')));
    }
    room.close().await;
}
