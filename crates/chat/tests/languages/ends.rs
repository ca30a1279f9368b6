//! The ends of a connection: a guest leaves, or is silent.

use crate::guest::Guest;
use crate::language::Language;

agree_on! {
    a_guest_who_ends_its_own_direction_reads_up_to_its_leaving,
    a_guest_who_hangs_up_has_left,
    who_says_nothing_for_too_long_is_told_so_and_leaves,
}

async fn a_guest_who_ends_its_own_direction_reads_up_to_its_leaving(room: Language) {
    let (_room, address) = room.open(&[]).await;
    let mut ann = Guest::join(&address, "Ann").await;
    let mut bo = Guest::join(&address, "Bo").await;
    ann.expect("* Bo has joined").await;
    bo.send(b"one\ntwo\n").await;
    bo.half_close().await;
    let last = ["Bo: one", "Bo: two", "* Bo has left"];
    assert_eq!(bo.read_all().await, last);
    for line in last {
        ann.expect(line).await;
    }
}

async fn a_guest_who_hangs_up_has_left(room: Language) {
    let (_room, address) = room.open(&[]).await;
    let mut ann = Guest::join(&address, "Ann").await;
    let bo = Guest::join(&address, "Bo").await;
    ann.expect("* Bo has joined").await;
    drop(bo);
    ann.expect("* Bo has left").await;
}

async fn who_says_nothing_for_too_long_is_told_so_and_leaves(room: Language) {
    let (_room, address) = room.open(&["--silence=1"]).await;
    let mut nameless = Guest::connect(&address).await;
    let mut bo = Guest::join(&address, "Bo").await;
    let notice = "! nothing heard for 1 s";
    assert_eq!(nameless.read_all().await, ["? your name", notice]);
    assert_eq!(bo.read_all().await, [notice]);
}
