//! The client of one language in the room of the other.

use crate::guest::Guest;
use crate::language::Language;

agree_on! {
    at_the_end_of_its_input_the_client_prints_what_still_comes,
    the_room_hangs_up_and_the_client_ends_although_its_input_is_open,
}

async fn at_the_end_of_its_input_the_client_prints_what_still_comes(room: Language) {
    let client = room.other();
    let (_room, address) = room.open(&[]).await;
    let mut ann = Guest::join(&address, "Ann").await;
    let mut client = client.join(&address, "Bo");
    client.type_in("hello\n/who\n").await;
    client.stdin = None;
    ann.read_until("* Bo has left").await;
    client.expect("? your name").await;
    let mut lines = client.read_all().await;
    assert_eq!(lines.pop().as_deref(), Some("* Bo has left"));
    // A reply has a queue of its own, so it may come before what was said.
    lines.sort();
    assert_eq!(lines, ["* Bo has joined", "* here: Ann, Bo", "Bo: hello"]);
    assert_eq!(client.wait().await.0.code(), Some(0));
}

async fn the_room_hangs_up_and_the_client_ends_although_its_input_is_open(room: Language) {
    let client = room.other();
    let (_room, address) = room.open(&["--silence=1"]).await;
    let mut client = client.join(&address, "Bo");
    client.expect("? your name").await;
    client.expect("* Bo has joined").await;
    client.expect("! nothing heard for 1 s").await;
    assert_eq!(client.wait().await.0.code(), Some(0));
}
