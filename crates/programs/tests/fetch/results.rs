//! Results: what's printed, when, and the exit code.

use crate::server::{Server, must_end_with, must_end_with_code};

#[tokio::test]
async fn every_2xx_succeeds_with_the_length_of_its_body_in_bytes() {
    let large = vec![b'x'; 1 << 20];
    let bodies: [(u16, &[u8]); 4] = [
        (200, b"\xff\x00\r\n\r\n"),
        (201, "Grüße".as_bytes()),
        (299, &large),
        (202, b""),
    ];
    for (status, body) in bodies {
        let mut server = Server::start().await;
        let program = server.fetch(&["/a"]);
        let request = server.must_get("/a", "the program has one URL").await;
        request.reply(status, body).await;
        let bytes = body.len();
        let url = server.url("/a");
        let ok = format!("ok {url} status={status} bytes={bytes} attempts=1");
        let done = "done ok=1 failed=0 attempts=1";
        must_end_with(&program.end().await, 0, &[&ok, done]);
    }
}

#[tokio::test]
async fn results_are_printed_as_they_come_while_others_are_under_way() {
    let mut server = Server::start().await;
    let mut program = server.fetch(&["/a", "/b", "/c"]);
    let [a, b, c] = server.must_get_all(["/a", "/b", "/c"]).await;
    let line = |path, rest| format!("{} {rest}", server.url(path));
    c.reply(200, "12").await;
    let ok = format!("ok {}", line("/c", "status=200 bytes=2 attempts=1"));
    program.must_print(&ok).await;
    a.reply(404, "12").await;
    let failed = format!("failed {}", line("/a", "reason=404 attempts=1"));
    program.must_print(&failed).await;
    b.reply(200, "").await;
    let ok = format!("ok {}", line("/b", "status=200 bytes=0 attempts=1"));
    program.must_print(&ok).await;
    program.must_print("done ok=2 failed=1 attempts=3").await;
    must_end_with_code(&program.end().await, 1);
}

#[tokio::test]
async fn a_4xx_is_final() {
    for status in [400, 404, 408, 429, 499] {
        let mut server = Server::start().await;
        let program = server.fetch(&["/a"]);
        let request = server.must_get("/a", "the program has one URL").await;
        request.reply(status, "sorry").await;
        let because = format!("{status} is final, so no other request is sent");
        let ended = server.must_end_without_a_request(program, &because).await;
        let failed = format!("failed {} reason={status} attempts=1", server.url("/a"));
        must_end_with(&ended, 1, &[&failed, "done ok=0 failed=1 attempts=1"]);
    }
}

#[tokio::test]
async fn a_response_counts_only_once_its_whole_body_is_there() {
    for status in [200, 404, 500] {
        let mut server = Server::start().await;
        let program = server.fetch(&["/a"]);
        for _ in 0..4 {
            let because = format!("a {status} whose body is cut short is a connection error");
            let mut request = server.must_get("/a", &because).await;
            request.send_head(status, 10).await;
            request.send("123456789").await;
            request.close();
        }
        let failed = format!("failed {} reason=connection attempts=4", server.url("/a"));
        let done = "done ok=0 failed=1 attempts=4";
        must_end_with(&program.end().await, 1, &[&failed, done]);
    }
}
