//! Pages under way: three of them, as long as more are needed.

use crate::server::{Server, must_end_with, page_of};

#[tokio::test]
async fn three_pages_are_under_way_and_no_fourth() {
    let mut server = Server::start().await;
    let _program = server.pages(1_000);
    let _requests = server.must_begin([1, 2, 3]).await;
    server
        .must_begin_nothing("three pages are under way and none has ended")
        .await;
}

#[tokio::test]
async fn the_next_page_begins_when_any_of_the_three_ends() {
    let mut server = Server::start().await;
    let program = server.pages(60);
    let [first, mut second, third] = server.must_begin([1, 2, 3]).await;
    // The first page is the last to come, and none waits for it. The second one is whole
    // with its last line, although its connection stays open.
    second.send(page_of(60, 2)).await;
    let [fourth] = server.must_begin([4]).await;
    third.reply_whole().await;
    let [fifth] = server.must_begin([5]).await;
    fifth.reply_whole().await;
    let [sixth] = server.must_begin([6]).await;
    sixth.reply_whole().await;
    fourth.reply_whole().await;
    server
        .must_begin_nothing("60 items need no page after page 6")
        .await;
    first.reply_whole().await;
    must_end_with(&program.end().await, 0, 60);
}
