//! Pages that fail.

use std::time::Instant;

use tokio::net::TcpListener;

use crate::common::{Ended, Program, texts};
use crate::pages;
use crate::server::{Server, must_end_in_time, must_end_with, page_of};

/// The program has printed so many items, and reported this page and no other.
fn must_fail(ended: &Ended, items: u64, page: u64, text: &str) {
    must_end_with(ended, 1, items);
    let reported: Vec<_> = texts(&ended.reported)
        .into_iter()
        .filter(|line| line.starts_with("failed "))
        .collect();
    let beginning = format!("failed {page}: ");
    assert!(
        matches!(reported[..], [line] if line.starts_with(&beginning) && line.contains(text)),
        "standard error should have one line that begins with {beginning:?} and contains \
         {text:?}, but it has {:?}",
        texts(&ended.reported)
    );
}

#[tokio::test]
async fn a_failed_page_ends_the_program_after_the_items_before_it() {
    let mut server = Server::start().await;
    let program = server.pages(30);
    let [first, second, third] = server.must_begin([1, 2, 3]).await;
    first.reply_whole().await;
    let since = Instant::now();
    second.reply("ERROR the disk is full\n").await;
    let ended = program.end().await;
    must_fail(&ended, 10, 2, "the disk is full");
    must_end_in_time(&ended, since, "page 2 failed, and page 1 was whole");
    third.must_be_closed().await;
}

#[tokio::test]
async fn after_a_failed_page_those_before_it_are_waited_for_and_none_begins() {
    let mut server = Server::start().await;
    let program = server.pages(1_000);
    let [first, second, third] = server.must_begin([1, 2, 3]).await;
    third.reply("ERROR the disk is full\n").await;
    second.reply_whole().await;
    server
        .must_begin_nothing("page 3 failed, so no page after it is needed")
        .await;
    first.reply_whole().await;
    must_fail(&program.end().await, 20, 3, "the disk is full");
}

#[tokio::test]
async fn of_several_failed_pages_the_first_in_the_list_is_reported() {
    let mut server = Server::start().await;
    let program = server.pages(30);
    let [first, second, third] = server.must_begin([1, 2, 3]).await;
    third.reply("ERROR third\n").await;
    server.must_begin_nothing("30 items need three pages").await;
    second.reply("ERROR second\n").await;
    server.must_begin_nothing("30 items need three pages").await;
    first.reply_whole().await;
    must_fail(&program.end().await, 10, 2, "second");
}

#[tokio::test]
async fn a_reply_that_ends_early_is_a_failed_page() {
    let whole = page_of(20, 2);
    let without_the_last_line = whole.rfind("item 20").unwrap();
    for length in [0, 1, 3, 4, without_the_last_line, whole.len() - 1] {
        let mut server = Server::start().await;
        let program = server.pages(20);
        let [first, second] = server.must_begin([1, 2]).await;
        first.reply_whole().await;
        second.reply(&whole[..length]).await;
        must_fail(&program.end().await, 10, 2, "");
    }
}

#[tokio::test]
async fn a_reply_that_is_neither_a_page_nor_an_error_is_a_failed_page() {
    for reply in ["\n", "ten\n", "-1\n", "PAGE 1\n", "error text\n"] {
        let mut server = Server::start().await;
        let program = server.pages(10);
        let [request] = server.must_begin([1]).await;
        request.reply(reply).await;
        must_fail(&program.end().await, 0, 1, "");
    }
}

#[tokio::test]
async fn a_connection_that_is_refused_is_a_failed_page() {
    // Nothing listens any more at an address that was free a moment ago.
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    drop(listener);
    let program = Program::start(pages().args([&address, "10"]));
    must_fail(&program.end().await, 0, 1, "");
}
