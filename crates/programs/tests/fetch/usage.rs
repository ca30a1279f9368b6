//! Arguments: which are wrong usage.

use crate::common::Program;
use crate::fetch;
use crate::server::Server;

#[tokio::test]
async fn no_argument_is_wrong_usage() {
    let program = Program::start(&mut fetch());
    program.end().await.must_be_wrong_usage("no argument");
}

#[tokio::test]
async fn an_argument_that_does_not_begin_with_http_is_wrong_usage_and_no_request_is_sent() {
    for wrong in [
        "",
        "127.0.0.1:1/a",
        "/a",
        "https://127.0.0.1:1/a",
        "ftp://127.0.0.1:1/a",
    ] {
        let mut server = Server::start().await;
        let [first, last] = [server.url("/a"), server.url("/b")];
        let program = Program::start(fetch().args([&first, wrong, &last]));
        let what = format!("{wrong:?} among good URLs");
        let because = format!("{what} is wrong usage, so no request is sent");
        let ended = server.must_end_without_a_request(program, &because).await;
        ended.must_be_wrong_usage(&what);
    }
}
