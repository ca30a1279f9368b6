//! Items: how many, in which order, and when.

use std::time::Instant;

use crate::common::texts;
use crate::server::{A_WHILE, Server, must_end_in_time, must_end_with, must_print_items, page_of};

#[tokio::test]
async fn the_first_n_items_come_out_in_their_order_and_no_other_page_begins() {
    for (n, pages) in [(0, 0), (1, 1), (9, 1), (10, 1), (11, 2), (95, 10)] {
        let mut server = Server::start().await;
        let program = server.pages(n);
        let (ended, begun) = server.serve(1_000, program).await;
        must_end_with(&ended, 0, n);
        let wanted: Vec<_> = (1..=pages).collect();
        assert!(
            begun == wanted,
            "{n} items need the pages {wanted:?}, but the program began {begun:?}"
        );
    }
}

#[tokio::test]
async fn items_are_printed_unchanged() {
    let items = [
        "",
        " two words ",
        "a\ttab",
        "Grüße 🍎",
        "ERROR text",
        "3",
        &"é".repeat(512),
    ];
    let mut server = Server::start().await;
    let program = server.pages(10);
    let [request] = server.must_begin([1]).await;
    request.reply(format!("7\n{}\n", items.join("\n"))).await;
    assert_eq!(texts(&program.end().await.printed), items);
}

#[tokio::test]
async fn items_wait_for_those_of_the_pages_before() {
    let mut server = Server::start().await;
    let mut program = server.pages(30);
    let [first, second, third] = server.must_begin([1, 2, 3]).await;
    third.reply_whole().await;
    second.reply_whole().await;
    program
        .must_print_nothing_for(A_WHILE, "page 1 has no reply yet")
        .await;
    first.reply_whole().await;
    must_end_with(&program.end().await, 0, 30);
}

#[tokio::test]
async fn items_come_out_while_later_pages_are_under_way() {
    let mut server = Server::start().await;
    let mut program = server.pages(30);
    let [first, second, third] = server.must_begin([1, 2, 3]).await;
    first.reply_whole().await;
    must_print_items(&mut program, 1..=10).await;
    second.reply_whole().await;
    must_print_items(&mut program, 11..=20).await;
    third.reply_whole().await;
    must_print_items(&mut program, 21..=30).await;
}

#[tokio::test]
async fn a_page_is_whole_with_its_last_line_while_the_connection_is_open() {
    let mut server = Server::start().await;
    let program = server.pages(10);
    let [mut request] = server.must_begin([1]).await;
    let since = Instant::now();
    request.send(page_of(10, 1)).await;
    let ended = program.end().await;
    must_end_with(&ended, 0, 10);
    must_end_in_time(&ended, since, "page 1 was whole");
    request.must_be_closed().await;
}
