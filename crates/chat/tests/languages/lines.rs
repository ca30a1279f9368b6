//! Lines that are said, who gets to read them, and bytes that are no lines.

use crate::guest::Guest;
use crate::language::Language;

agree_on! {
    everybody_reads_what_is_said_the_speaker_included_and_spaces_are_kept,
    only_the_one_who_asks_reads_who_is_here,
    a_newcomer_reads_the_last_ten_messages_and_then_that_it_has_joined,
    a_line_that_comes_byte_by_byte_holds_nobody_up,
    a_bad_line_is_dropped_and_the_connection_goes_on,
    a_line_without_end_is_refused_once,
}

async fn everybody_reads_what_is_said_the_speaker_included_and_spaces_are_kept(room: Language) {
    let (_room, address) = room.open(&[]).await;
    let mut ann = Guest::join(&address, "Ann").await;
    let mut bo = Guest::join(&address, "Bo").await;
    ann.expect("* Bo has joined").await;
    bo.send(b"  hello  \r\n\n\r\n \n").await;
    for guest in [&mut ann, &mut bo] {
        guest.expect("Bo:   hello  ").await;
        guest.expect("Bo:  ").await;
    }
}

async fn only_the_one_who_asks_reads_who_is_here(room: Language) {
    let (_room, address) = room.open(&[]).await;
    let mut cy = Guest::join(&address, "Cy").await;
    let mut ann = Guest::join(&address, "Ann").await;
    let _bo = Guest::join(&address, "Bo").await;
    ann.expect("* Bo has joined").await;
    ann.say("/who").await;
    ann.expect("* here: Ann, Bo, Cy").await;
    for unknown in ["/", "/who ", "/quit"] {
        ann.say(unknown).await;
        ann.expect("! the only command is /who").await;
    }
    ann.say("that's all").await;
    let others = cy.read_until("Ann: that's all").await;
    assert_eq!(others, ["* Ann has joined", "* Bo has joined"]);
}

async fn a_newcomer_reads_the_last_ten_messages_and_then_that_it_has_joined(room: Language) {
    let (_room, address) = room.open(&[]).await;
    let mut ann = Guest::join(&address, "Ann").await;
    for number in 1..=12 {
        ann.say(&number.to_string()).await;
    }
    ann.read_until("Ann: 12").await;
    let mut bo = Guest::connect(&address).await;
    bo.say("Bo").await;
    bo.expect("? your name").await;
    for number in 3..=12 {
        bo.expect(&format!("Ann: {number}")).await;
    }
    bo.expect("* Bo has joined").await;
}

async fn a_line_that_comes_byte_by_byte_holds_nobody_up(room: Language) {
    let (_room, address) = room.open(&[]).await;
    let mut slow = Guest::join(&address, "Slow").await;
    let mut ann = Guest::join(&address, "Ann").await;
    for byte in "a b\u{e9}c\r".bytes() {
        slow.send(&[byte]).await;
        ann.say("meanwhile").await;
        ann.read_until("Ann: meanwhile").await;
    }
    slow.send(b"\n").await;
    ann.read_until("Slow: a b\u{e9}c").await;
}

async fn a_bad_line_is_dropped_and_the_connection_goes_on(room: Language) {
    let (_room, address) = room.open(&[]).await;
    let mut ann = Guest::join(&address, "Ann").await;
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

async fn a_line_without_end_is_refused_once(room: Language) {
    let (_room, address) = room.open(&[]).await;
    let mut ann = Guest::join(&address, "Ann").await;
    for _ in 0..16 {
        ann.send(&[b'x'; 64 << 10]).await;
    }
    ann.expect("! a line has at most 1000 bytes").await;
    ann.send(b"\nback\n").await;
    ann.expect("Ann: back").await;
}
