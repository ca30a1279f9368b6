//! Ctrl-C, and that every connection is closed.

use std::time::Instant;

use crate::common::{END_LIMIT, Ended, Program, texts};
use crate::server::{Request, Server, must_end_with_code};

/// Sends Ctrl-C, and checks how the program ends.
pub async fn must_cancel(program: Program, last: &str, requests: Vec<Request>) {
    let since = program.interrupt().await;
    let ended = program.end().await;
    must_be_cancelled(&ended, since, last);
    for mut request in requests {
        request.must_be_closed("Ctrl-C drops everything").await;
    }
}

fn must_be_cancelled(ended: &Ended, since: Instant, last: &str) {
    let took = ended.at.saturating_duration_since(since);
    assert!(
        took <= END_LIMIT,
        "after Ctrl-C the program should end within {END_LIMIT:?}, but it took {took:?}"
    );
    assert!(
        texts(&ended.printed).last() == Some(&last),
        "after Ctrl-C the last line on standard output should be {last:?}, but standard output \
         has {:?}",
        texts(&ended.printed)
    );
    must_end_with_code(ended, 130);
}

#[tokio::test]
async fn ctrl_c_ends_the_program_while_it_waits_for_responses() {
    let mut server = Server::start().await;
    let mut program = server.fetch(&["/a"; 8]);
    let [first, second, rest @ ..] = server.must_get_all(["/a"; 5]).await;
    let mut requests = Vec::from(rest);
    first.reply(200, "").await;
    program.printed("the first result").await;
    requests.push(server.must_get("/a", "one of five has ended").await);
    second.reply(404, "").await;
    program.printed("the second result").await;
    requests.push(server.must_get("/a", "one of five has ended").await);
    must_cancel(program, "cancelled done=2 total=8", requests).await;
    server
        .must_have_got_all("after Ctrl-C no request is sent")
        .await;
}

#[tokio::test]
async fn ctrl_c_ends_the_program_in_the_middle_of_a_body() {
    let mut server = Server::start().await;
    let program = server.fetch(&["/a"]);
    let mut request = server.must_get("/a", "the program has one URL").await;
    request.send_head(200, 10).await;
    request.send("123").await;
    must_cancel(program, "cancelled done=0 total=1", vec![request]).await;
}

#[tokio::test]
async fn ctrl_c_ends_the_program_while_it_waits_to_retry() {
    let because = "a job tries again up to three times";
    let mut server = Server::start().await;
    let program = server.fetch(&["/a"]);
    for _ in 0..3 {
        server.must_get("/a", because).await.reply(500, "").await;
    }
    must_cancel(program, "cancelled done=0 total=1", Vec::new()).await;
    server
        .must_have_got_all("after Ctrl-C no request is sent")
        .await;
}
