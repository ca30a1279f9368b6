//! Ctrl-C, and that every connection is closed.

use crate::common::Program;
use crate::server::{Request, Server, must_end_in_time, must_end_with, must_print_items, page_of};

/// Sends Ctrl-C, and checks how the program ends.
async fn must_cancel(program: Program, items: u64, requests: impl IntoIterator<Item = Request>) {
    let since = program.interrupt().await;
    let ended = program.end().await;
    must_end_with(&ended, 130, items);
    must_end_in_time(&ended, since, "Ctrl-C came while pages were under way");
    for request in requests {
        request.must_be_closed().await;
    }
}

#[tokio::test]
async fn ctrl_c_ends_the_program_before_the_first_reply() {
    let mut server = Server::start().await;
    let program = server.pages(1_000);
    let requests = server.must_begin([1, 2, 3]).await;
    must_cancel(program, 0, requests).await;
}

#[tokio::test]
async fn ctrl_c_ends_the_program_in_the_middle_of_a_page() {
    let mut server = Server::start().await;
    let mut program = server.pages(20);
    let [first, mut second] = server.must_begin([1, 2]).await;
    first.reply_whole().await;
    must_print_items(&mut program, 1..=10).await;
    second.send(&page_of(20, 2)[..20]).await;
    must_cancel(program, 10, [second]).await;
}
