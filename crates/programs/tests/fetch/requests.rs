//! Requests: what they consist of.

use crate::server::{Server, must_end_with};

#[tokio::test]
async fn a_request_names_the_path_with_its_query_and_the_host() {
    for path in ["/", "/a", "/a/b.txt?c=d&e=%20f"] {
        let mut server = Server::start().await;
        let program = server.fetch(&[path]);
        let request = server.must_get(path, "the program has one URL").await;
        let host = server.url("").replace("http://", "");
        assert!(
            request.header("Host") == [&host],
            "a request should have the header `Host: {host}` once, but its lines are {:?}",
            request.head
        );
        request.reply(200, "").await;
        let ok = format!("ok {} status=200 bytes=0 attempts=1", server.url(path));
        let done = "done ok=1 failed=0 attempts=1";
        must_end_with(&program.end().await, 0, &[&ok, done]);
    }
}

#[tokio::test]
async fn the_same_url_twice_is_two_jobs() {
    let mut server = Server::start().await;
    let program = server.fetch(&["/a", "/a"]);
    let [first, second] = server.must_get_all(["/a", "/a"]).await;
    first.reply(200, "x").await;
    second.reply(200, "x").await;
    let ok = format!("ok {} status=200 bytes=1 attempts=1", server.url("/a"));
    let done = "done ok=2 failed=0 attempts=2";
    must_end_with(&program.end().await, 0, &[&ok, &ok, done]);
}
