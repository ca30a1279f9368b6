//! The end of a room, by a signal.

use rustix::process::Signal;

use crate::guest::Guest;
use crate::language::Language;

agree_on! {
    ctrl_c_and_sigterm_close_the_room_and_everybody_reads_so,
    the_client_of_the_other_language_ends_when_the_room_closes,
}

async fn ctrl_c_and_sigterm_close_the_room_and_everybody_reads_so(room: Language) {
    for signal in [Signal::INT, Signal::TERM] {
        let (mut room, address) = room.open(&[]).await;
        let mut ann = Guest::join(&address, "Ann").await;
        let mut nameless = Guest::connect(&address).await;
        nameless.expect("? your name").await;
        room.signal(signal);
        assert_eq!(ann.read_all().await, ["* the room is closed"]);
        assert_eq!(nameless.read_all().await, ["* the room is closed"]);
        let (status, errors) = room.wait().await;
        assert_eq!((status.code(), errors.as_str()), (Some(0), ""));
    }
}

async fn the_client_of_the_other_language_ends_when_the_room_closes(language: Language) {
    let (mut room, address) = language.open(&[]).await;
    let mut client = language.other().join(&address, "Bo");
    client.expect("? your name").await;
    client.expect("* Bo has joined").await;
    room.signal(Signal::INT);
    client.expect("* the room is closed").await;
    assert_eq!(client.wait().await.0.code(), Some(0));
    assert_eq!(room.wait().await.0.code(), Some(0));
}
