//! Heads that break the rules of HTTP, and methods that no route takes.

use super::target::Expected::{Bare, Problem};
use super::target::Target;

#[tokio::test]
async fn a_request_line_that_is_wrong_is_refused() {
    let target = Target::open("request_lines").await;
    #[rustfmt::skip]
    let rows = [
        ("HTTP/0.9", "GET /stuff/a\r\n", 400),
        ("HTTP/1.2", "GET /stuff/a HTTP/1.2\r\n\r\n", 400),
        ("HTTP/3", "GET /stuff/a HTTP/3.0\r\n\r\n", 400),
        ("a lower-case version", "GET /stuff/a http/1.1\r\n\r\n", 400),
        ("no path", "GET HTTP/1.1\r\n\r\n", 400),
        ("an empty path", "GET  HTTP/1.1\r\n\r\n", 400),
        ("a relative path", "GET stuff/a HTTP/1.1\r\n\r\n", 400),
        ("a space in the path", "GET /stuff/a b HTTP/1.1\r\n\r\n", 400),
        ("a NUL in the path", "GET /stuff/a\0b HTTP/1.1\r\n\r\n", 400),
        ("a line end in the path", "GET /stuff/a\r\nb HTTP/1.1\r\n\r\n", 400),
        ("tabs", "GET\t/stuff/a\tHTTP/1.1\r\n\r\n", 400),
        ("a method with an @", "G@T /stuff/a HTTP/1.1\r\n\r\n", 400),
        ("no method", "/stuff/a HTTP/1.1\r\n\r\n", 400),
    ];
    let rows = rows.map(|(what, bytes, status)| (what, bytes.into(), Bare(status)));
    target.check(&rows).await;
}

#[tokio::test]
async fn a_path_with_bytes_that_are_not_utf8_is_refused() {
    let target = Target::open("path_bytes").await;
    #[rustfmt::skip]
    let rows = [
        ("Latin-1", b"GET /stuff/\xfc HTTP/1.1\r\n\r\n".to_vec(), Bare(400)),
        ("an overlong slash", b"GET /stuff/\xc0\xaf HTTP/1.1\r\n\r\n".to_vec(), Bare(400)),
        ("a surrogate", b"PUT /stuff/\xed\xa0\x80 HTTP/1.1\r\n\r\n".to_vec(), Bare(400)),
    ];
    target.check(&rows).await;
}

#[tokio::test]
async fn a_header_that_is_wrong_is_refused() {
    let target = Target::open("headers").await;
    #[rustfmt::skip]
    let rows = [
        ("no colon", "abc\r\n".to_owned(), 400),
        ("no name", ": b\r\n".to_owned(), 400),
        ("a space in the name", "a b: c\r\n".to_owned(), 400),
        ("a NUL in the value", "a: \0\r\n".to_owned(), 400),
        ("a bare carriage return", "a: b\rc\r\n".to_owned(), 400),
        ("a folded line", "a: b\r\n c\r\n".to_owned(), 400),
        ("a folded first line", " a: b\r\n".to_owned(), 400),
        ("101 headers", "a: b\r\n".repeat(101), 431),
        ("10,000 headers", "a: b\r\n".repeat(10_000), 431),
        ("an endless value", format!("a: {}\r\n", "b".repeat(600_000)), 431),
        ("an endless name", format!("{}: b\r\n", "a".repeat(600_000)), 431),
    ];
    let rows = rows.map(|(what, headers, status)| {
        let request = format!("PUT /stuff/a HTTP/1.1\r\n{headers}\r\n");
        (what, request.into_bytes(), Bare(status))
    });
    target.check(&rows).await;
}

#[tokio::test]
async fn a_method_that_no_route_takes_is_refused() {
    let target = Target::open("methods").await;
    let long = "A".repeat(20_000);
    let methods = [
        "get", "put", "POST", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PURGE", "BREW",
        "PROPFIND", &long,
    ];
    let rows = methods.map(|method| {
        let request = format!("{method} /stuff/good HTTP/1.1\r\nContent-Length: 2\r\n\r\n{{}}");
        (method, request.into_bytes(), Problem(405))
    });
    target.check(&rows).await;
}
