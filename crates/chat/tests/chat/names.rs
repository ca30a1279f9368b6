//! The question for a name, and the number of those who are asked.

use chat::messages::InMemory;
use chat::server::Limits;

use crate::guest::Guest;
use crate::open::{LIMITS, Open};

#[tokio::test]
async fn a_name_that_is_unfit_or_taken_is_asked_for_again() {
    let room = Open::new().await;
    let _ann = room.join("Ann").await;
    let mut guest = room.connect().await;
    guest.expect("? your name").await;
    let unfit = ["", "B o", "Bö", "Bo:", "/who", "123456789012345678901"];
    for name in unfit {
        guest.say(name).await;
        guest
            .expect("! a name has 1 to 20 letters, digits, - or _")
            .await;
    }
    guest.say("Ann").await;
    guest.expect("! Ann is here already").await;
    guest.send(b"\xff\n").await;
    guest.expect("! a line has to be UTF-8").await;
    guest.send(&[b'x'; 1001]).await;
    guest.expect("! a line has at most 1000 bytes").await;
    guest.send(b"\n-_34567890123456789Z\r\n").await;
    guest.expect("* -_34567890123456789Z has joined").await;
}

#[tokio::test]
async fn a_name_is_free_again_when_its_guest_has_left() {
    let room = Open::new().await;
    let mut ann = room.join("Ann").await;
    ann.half_close().await;
    assert_eq!(ann.read_all().await, ["* Ann has left"]);
    room.join("Ann").await;
}

#[tokio::test]
async fn a_full_room_refuses_a_guest_and_those_who_are_still_asked_count_too() {
    let limits = Limits {
        guests: 2,
        ..LIMITS
    };
    let room = Open::with(limits, InMemory::default()).await;
    let mut ann = room.join("Ann").await;
    let mut nameless = room.connect().await;
    nameless.expect("? your name").await;
    let mut refused = room.connect().await;
    // A name that was sent at once stays unread, and doesn't break the refusal off.
    refused.say("Bo").await;
    assert_eq!(refused.read_all().await, ["! the room is full"]);

    nameless.half_close().await;
    assert_eq!(nameless.read_all().await, Vec::<String>::new());
    until_there_is_a_place(&room).await.say("Bo").await;
    ann.expect("* Bo has joined").await;
}

/// A place is free a moment after its guest has read the last line.
async fn until_there_is_a_place(room: &Open) -> Guest {
    loop {
        let mut guest = room.connect().await;
        if guest.read().await.unwrap() == "? your name" {
            return guest;
        }
    }
}
