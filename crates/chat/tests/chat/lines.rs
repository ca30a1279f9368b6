//! Lines that are said, and who gets to read them.

use crate::open::Open;

#[tokio::test]
async fn everybody_reads_what_is_said_the_speaker_included_and_spaces_are_kept() {
    let room = Open::new().await;
    let mut ann = room.join("Ann").await;
    let mut bo = room.join("Bo").await;
    ann.expect("* Bo has joined").await;
    bo.send(b"  hello  \r\n\n\r\n \n").await;
    for guest in [&mut ann, &mut bo] {
        guest.expect("Bo:   hello  ").await;
        guest.expect("Bo:  ").await;
    }
}

#[tokio::test]
async fn only_the_one_who_asks_reads_who_is_here() {
    let room = Open::new().await;
    let mut cy = room.join("Cy").await;
    let mut ann = room.join("Ann").await;
    let _bo = room.join("Bo").await;
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

#[tokio::test]
async fn a_newcomer_reads_the_last_ten_messages_and_then_that_it_has_joined() {
    let room = Open::new().await;
    let mut ann = room.join("Ann").await;
    for number in 1..=12 {
        ann.say(&number.to_string()).await;
    }
    ann.read_until("Ann: 12").await;
    let mut bo = room.connect().await;
    bo.say("Bo").await;
    bo.expect("? your name").await;
    for number in 3..=12 {
        bo.expect(&format!("Ann: {number}")).await;
    }
    bo.expect("* Bo has joined").await;
}

#[tokio::test]
async fn a_line_that_comes_byte_by_byte_holds_nobody_up() {
    let room = Open::new().await;
    let mut slow = room.join("Slow").await;
    let mut ann = room.join("Ann").await;
    for byte in "a b\u{e9}c\r\n".bytes() {
        slow.send(&[byte]).await;
        ann.say("meanwhile").await;
        ann.read_until("Ann: meanwhile").await;
    }
    ann.say("done").await;
    let heard = slow.read_until("Ann: done").await;
    assert!(heard.contains(&"Slow: a b\u{e9}c".to_owned()), "{heard:?}");
}
