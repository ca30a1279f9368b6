//! The question for a name, and who isn't let in.

use crate::guest::Guest;
use crate::language::Language;

agree_on! {
    a_name_that_is_unfit_or_taken_is_asked_for_again,
    a_name_is_free_again_when_its_guest_has_left,
    a_full_room_refuses_a_guest_and_those_who_are_still_asked_count_too,
}

async fn a_name_that_is_unfit_or_taken_is_asked_for_again(room: Language) {
    let (_room, address) = room.open(&[]).await;
    let _ann = Guest::join(&address, "Ann").await;
    let mut guest = Guest::connect(&address).await;
    guest.expect("? your name").await;
    let unfit = ["", "B o", "B\u{f6}", "Bo:", "/who", "123456789012345678901"];
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
    guest.say(&"x".repeat(1001)).await;
    guest.expect("! a line has at most 1000 bytes").await;
    guest.send(b"-_34567890123456789Z\r\n").await;
    guest.expect("* -_34567890123456789Z has joined").await;
}

async fn a_name_is_free_again_when_its_guest_has_left(room: Language) {
    let (_room, address) = room.open(&[]).await;
    let mut ann = Guest::join(&address, "Ann").await;
    ann.half_close().await;
    assert_eq!(ann.read_all().await, ["* Ann has left"]);
    Guest::join(&address, "Ann").await;
}

async fn a_full_room_refuses_a_guest_and_those_who_are_still_asked_count_too(room: Language) {
    let (_room, address) = room.open(&["--guests=2"]).await;
    let mut ann = Guest::join(&address, "Ann").await;
    let mut nameless = Guest::connect(&address).await;
    nameless.expect("? your name").await;
    let mut refused = Guest::connect(&address).await;
    assert_eq!(refused.read_all().await, ["! the room is full"]);

    nameless.half_close().await;
    assert_eq!(nameless.read_all().await, Vec::<String>::new());
    // The place is free a moment after its guest has seen the end.
    let mut bo = loop {
        let mut guest = Guest::connect(&address).await;
        if guest.read().await.unwrap() == "? your name" {
            break guest;
        }
    };
    bo.say("Bo").await;
    ann.expect("* Bo has joined").await;
}
