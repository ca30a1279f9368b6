//! Lines and replies.

use crate::server::{MAX_LINE_BYTES, Server};

/// Returns a line of so many bytes that sets `a`, without its end.
fn set_line(bytes: usize) -> String {
    format!("SET a {}", "x".repeat(bytes - 6))
}

#[tokio::test]
async fn a_value_is_what_any_client_set_last() {
    let server = Server::start().await;
    let (mut one, mut other) = (server.client().await, server.client().await);
    one.must_reply("GET soup", "NONE").await;
    one.must_reply("SET soup tomato", "OK").await;
    other.must_reply("GET soup", "VALUE tomato").await;
    other.must_reply("SET soup leek", "OK").await;
    one.must_reply("GET soup", "VALUE leek").await;
    one.must_reply("GET SOUP", "NONE").await;
}

#[tokio::test]
async fn a_value_is_kept_unchanged() {
    let server = Server::start().await;
    let mut client = server.client().await;
    for value in ["a b  c ", " a", " ", "\tü€😀", "VALUE", "a\rb"] {
        client.must_reply(&format!("SET a {value}"), "OK").await;
        client.must_reply("GET a", &format!("VALUE {value}")).await;
    }
}

#[tokio::test]
async fn a_line_may_end_in_a_carriage_return_and_a_newline() {
    let server = Server::start().await;
    let mut client = server.client().await;
    client.must_reply("SET a 1\r", "OK").await;
    client.must_reply("GET a\r", "VALUE 1").await;
    client.must_reply("GET a", "VALUE 1").await;
}

#[tokio::test]
async fn a_line_in_pieces_is_executed_once_it_is_whole() {
    let server = Server::start().await;
    let (mut client, mut other) = (server.client().await, server.client().await);
    for piece in ["S", "ET a gar", "l"] {
        client.send(piece).await;
        client
            .must_get_nothing("a line that isn't finished has no reply")
            .await;
        other.must_reply("GET a", "NONE").await;
    }
    client.must_reply("ic", "OK").await;
    other.must_reply("GET a", "VALUE garlic").await;
}

#[tokio::test]
async fn a_character_may_come_in_two_pieces() {
    let server = Server::start().await;
    let mut client = server.client().await;
    client.send(b"SET a \xc3").await;
    client
        .must_get_nothing("a line that isn't finished has no reply")
        .await;
    client.send(b"\xbc\n").await;
    client.must_get("OK").await;
    client.must_reply("GET a", "VALUE ü").await;
}

#[tokio::test]
async fn lines_that_come_together_are_answered_in_order() {
    let server = Server::start().await;
    let mut client = server.client().await;
    client
        .send("SET a 1\nGET a\r\nGET b\nSET a 2\nGET a\nGE")
        .await;
    for reply in ["OK", "VALUE 1", "NONE", "OK", "VALUE 2"] {
        client.must_get(reply).await;
    }
    client.must_reply("T a", "VALUE 2").await;
}

#[tokio::test]
async fn after_a_wrong_line_the_connection_goes_on() {
    let server = Server::start().await;
    let mut client = server.client().await;
    let wrong = [
        "",
        " ",
        "\r",
        "x",
        "GET",
        "GET ",
        "GET a b",
        "GET a ",
        "get a",
        " GET a",
        "GET  a",
        "SET",
        "SET a",
        "SET a ",
        "SET  a",
        "set a 1",
        "SUBSCRIBE",
        "SUBSCRIBE ",
        "SUBSCRIBE a b",
        "subscribe a",
        "GETa",
        "DELETE a",
    ];
    for line in wrong {
        client.send(format!("{line}\n")).await;
        client
            .must_get_error(&format!("{line:?} isn't a command"))
            .await;
        client.must_reply("GET a", "NONE").await;
    }
}

#[tokio::test]
async fn a_line_may_have_1024_bytes_before_its_end() {
    let server = Server::start().await;
    let mut client = server.client().await;
    let line = set_line(MAX_LINE_BYTES);
    client.must_reply(&line, "OK").await;
    client.must_reply(&format!("{line}\r"), "OK").await;
    // The 1,025th byte doesn't tell yet that the line is longer.
    client.send(format!("{line}\r")).await;
    client
        .must_get_nothing("the line may still end after its `\\r`")
        .await;
    client.must_reply("", "OK").await;
    client
        .must_reply("GET a", &format!("VALUE {}", &line[6..]))
        .await;
}

#[tokio::test]
async fn a_longer_line_is_refused_before_its_end_and_the_connection_closed() {
    let server = Server::start().await;
    let (mut client, mut other) = (server.client().await, server.client().await);
    // What comes before it is still answered.
    client.send("SET b 1\n").await;
    client.send(set_line(MAX_LINE_BYTES + 1)).await;
    client.must_get("OK").await;
    client.must_get_error("the line has 1,025 bytes").await;
    client.must_be_closed("the line has 1,025 bytes").await;
    other.must_reply("GET a", "NONE").await;
    other.must_reply("GET b", "VALUE 1").await;
}

#[tokio::test]
async fn a_carriage_return_in_a_longer_line_does_not_end_it() {
    let server = Server::start().await;
    let mut client = server.client().await;
    client.send(set_line(MAX_LINE_BYTES) + "\rx").await;
    client.must_get_error("the line has 1,026 bytes").await;
    client.must_be_closed("the line has 1,026 bytes").await;
}

#[tokio::test]
async fn a_line_that_is_not_utf8_is_refused_and_the_connection_closed() {
    let server = Server::start().await;
    let (mut client, mut other) = (server.client().await, server.client().await);
    client.send(b"SET a \xff\n").await;
    client.must_get_error("the line isn't UTF-8").await;
    client.must_be_closed("the line isn't UTF-8").await;
    other.must_reply("GET a", "NONE").await;
}
