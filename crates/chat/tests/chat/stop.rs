//! A stop of the room by a signal, and the next room.

use std::time::{Duration, Instant};

use rustix::process::Signal;

use crate::guest::Guest;
use crate::process::Process;

#[tokio::test]
async fn ctrl_c_and_sigterm_close_the_room_in_two_seconds_although_some_do_not_read() {
    for signal in [Signal::INT, Signal::TERM] {
        let (mut room, address) = Process::open(&[]).await;
        let mut ann = Guest::join(&address, "Ann").await;
        let mut client = Process::start(&["--join", &address, "--name=Bo"]);
        ann.expect("* Bo has joined").await;
        let _asleep = Guest::join(&address, "asleep").await;
        ann.expect("* asleep has joined").await;
        let mut nameless = Guest::connect(&address).await;
        nameless.expect("? your name").await;
        ann.flood().await;
        // Bo's output isn't read meanwhile, so the client doesn't read either.
        let start = Instant::now();
        room.signal(signal);
        ann.expect("* the room is closed").await;
        nameless.expect("* the room is closed").await;
        let (status, errors) = room.wait().await;
        assert_eq!((status.code(), errors.as_str()), (Some(0), ""));
        assert!(
            start.elapsed() < Duration::from_secs(2),
            "{:?}",
            start.elapsed()
        );
        client.child.kill().await.unwrap();
    }
}

#[tokio::test]
async fn the_client_ends_with_0_when_the_room_closes() {
    let (mut room, address) = Process::open(&[]).await;
    let mut client = Process::start(&["--join", &address, "--name=Bo"]);
    client.expect("? your name").await;
    client.expect("* Bo has joined").await;
    room.signal(Signal::INT);
    client.expect("* the room is closed").await;
    assert_eq!(client.wait().await.0.code(), Some(0));
    assert_eq!(room.wait().await.0.code(), Some(0));
}

#[tokio::test]
async fn messages_in_a_file_are_there_after_a_restart_even_after_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let keep = format!("--keep={}", folder.path().join("messages").display());
    let (mut room, address) = Process::open(&[&keep]).await;
    let mut ann = Guest::join(&address, "Ann").await;
    for number in 0..12 {
        ann.say(&number.to_string()).await;
    }
    ann.read_until("Ann: 11").await;
    room.child.kill().await.unwrap();

    let (_room, address) = Process::open(&[&keep]).await;
    let mut bo = Guest::connect(&address).await;
    bo.say("Bo").await;
    bo.expect("? your name").await;
    let last: Vec<_> = (2..12).map(|number| format!("Ann: {number}")).collect();
    assert_eq!(bo.read_until("* Bo has joined").await, last);
}
