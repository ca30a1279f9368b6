//! Lists that end before `n` items.

use std::time::Instant;

use crate::server::{Server, must_end_in_time, must_end_with, must_print_items, page_of};

#[tokio::test]
async fn a_list_with_fewer_items_is_a_success() {
    for items in [0, 1, 9, 10, 25, 30, 40] {
        let mut server = Server::start().await;
        let program = server.pages(1_000);
        let (ended, _) = server.serve(items, program).await;
        must_end_with(&ended, 0, items);
    }
}

#[tokio::test]
async fn after_the_last_page_none_begins_and_none_is_waited_for() {
    let mut server = Server::start().await;
    let program = server.pages(1_000);
    let [first, second, third] = server.must_begin([1, 2, 3]).await;
    second.reply(page_of(14, 2)).await;
    server
        .must_begin_nothing("page 2 has four items, so it's the last one")
        .await;
    let since = Instant::now();
    first.reply_whole().await;
    let ended = program.end().await;
    must_end_with(&ended, 0, 14);
    must_end_in_time(&ended, since, "pages 1 and 2 were whole");
    third.must_be_closed().await;
}

#[tokio::test]
async fn a_page_after_the_last_one_may_fail() {
    let mut server = Server::start().await;
    let mut program = server.pages(30);
    let [first, second, third] = server.must_begin([1, 2, 3]).await;
    third.reply("ERROR no such page\n").await;
    first.reply_whole().await;
    must_print_items(&mut program, 1..=10).await;
    second.reply(page_of(14, 2)).await;
    must_end_with(&program.end().await, 0, 14);
}
