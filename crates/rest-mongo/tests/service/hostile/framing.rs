//! Bodies whose length is wrong, or told twice.

use super::target::Expected::{Bare, CutOff, LastProblem, Problem};
use super::target::Target;

/// A PUT with these headers, each with its line end, and these bytes behind them.
fn put(headers: &str, rest: &str) -> Vec<u8> {
    format!("PUT /stuff/a HTTP/1.1\r\nHost: x\r\n{headers}\r\n{rest}").into_bytes()
}

fn chunked(rest: &str) -> Vec<u8> {
    put("Transfer-Encoding: chunked\r\n", rest)
}

#[tokio::test]
async fn a_length_that_is_wrong_is_refused() {
    let target = Target::open("lengths").await;
    let length = |value: &str| put(&format!("Content-Length: {value}\r\n"), "{}");
    let two = put("Content-Length: 2\r\nContent-Length: 3\r\n", "{} ");
    #[rustfmt::skip]
    let rows = [
        ("no number", length("two"), Bare(400)),
        ("no digits", length(""), Bare(400)),
        ("negative", length("-2"), Bare(400)),
        ("a plus", length("+2"), Bare(400)),
        ("hexadecimal", length("0x2"), Bare(400)),
        ("a fraction", length("2.0"), Bare(400)),
        ("a list", length("2, 2"), Bare(400)),
        ("two that differ", two, Bare(400)),
        ("over 64 bits", length("18446744073709551616"), Bare(400)),
        ("64 bits", length("18446744073709551615"), Bare(431)),
        ("an exbibyte", length("1152921504606846976"), CutOff(400)),
        ("too long by one", length("3"), CutOff(400)),
        ("no byte of nine", put("Content-Length: 9\r\n", ""), CutOff(400)),
        ("neither length nor chunks", put("", ""), Problem(400)),
    ];
    target.check(&rows).await;
}

#[tokio::test]
async fn a_coding_that_is_wrong_is_refused() {
    let target = Target::open("codings").await;
    let body = "2\r\n{}\r\n0\r\n\r\n";
    let coding = |value: &str| put(&format!("Transfer-Encoding: {value}\r\n"), body);
    let space = put("Transfer-Encoding : chunked\r\n", body);
    let old = format!("PUT /stuff/a HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n{body}");
    #[rustfmt::skip]
    let rows = [
        ("unknown", coding("xchunked"), Bare(400)),
        ("identity", coding("identity"), Bare(400)),
        ("gzip", coding("gzip"), Bare(400)),
        ("chunked inside gzip", coding("chunked, gzip"), Bare(400)),
        ("gzip inside chunked", coding("gzip, chunked"), Problem(501)),
        ("gzip and chunked apart", coding("gzip\r\nTransfer-Encoding: chunked"), Problem(501)),
        ("chunked twice", coding("chunked, chunked"), Problem(501)),
        ("a space before the colon", space, Bare(400)),
        ("HTTP/1.0 has none", old.into(), Bare(400)),
    ];
    target.check(&rows).await;
}

#[tokio::test]
async fn chunks_that_are_wrong_are_refused() {
    let target = Target::open("chunks").await;
    let extension = format!("2;{}\r\n{{}}\r\n0\r\n\r\n", "x".repeat(20_000));
    let trailers = format!("2\r\n{{}}\r\n0\r\n{}\r\n", "a: b\r\n".repeat(5_000));
    #[rustfmt::skip]
    let rows = [
        ("no number", chunked("zz\r\n{}\r\n0\r\n\r\n"), LastProblem(400)),
        ("no size", chunked("\r\n{}\r\n0\r\n\r\n"), LastProblem(400)),
        ("negative", chunked("-2\r\n{}\r\n0\r\n\r\n"), LastProblem(400)),
        ("a prefix", chunked("0x2\r\n{}\r\n0\r\n\r\n"), LastProblem(400)),
        ("over 64 bits", chunked("10000000000000002\r\n{}\r\n0\r\n\r\n"), LastProblem(400)),
        ("64 bits", chunked("ffffffffffffffff\r\n{}\r\n0\r\n\r\n"), CutOff(400)),
        ("shorter than said", chunked("3\r\n{}\r\n0\r\n\r\n"), LastProblem(400)),
        ("longer than said", chunked("1\r\n{}\r\n0\r\n\r\n"), LastProblem(400)),
        ("no line end behind it", chunked("2\r\n{}0\r\n\r\n"), LastProblem(400)),
        ("bare line feeds", chunked("2\n{}\n0\n\n"), LastProblem(400)),
        ("an endless extension", chunked(&extension), LastProblem(400)),
        ("endless trailers", chunked(&trailers), LastProblem(400)),
        ("cut off in a size", chunked("2"), CutOff(400)),
        ("cut off in a chunk", chunked("2\r\n{"), CutOff(400)),
        ("cut off behind a chunk", chunked("2\r\n{}\r\n"), CutOff(400)),
        ("cut off before the end", chunked("2\r\n{}\r\n0\r\n"), CutOff(400)),
    ];
    target.check(&rows).await;
}

/// Readers who disagree about where a body ends take another part of it for the
/// next request. So, as RFC 9112 has it, the chunks count, which alone are bad
/// here, and the connection is closed.
#[tokio::test]
async fn where_a_body_has_a_length_and_chunks_the_chunks_count() {
    let target = Target::open("smuggling").await;
    let length = "Content-Length: 2\r\n";
    let chunks = "Transfer-Encoding: chunked\r\n";
    let body = "2\r\n[]\r\n0\r\n\r\n";
    #[rustfmt::skip]
    let rows = [
        ("a length and chunks", put(&[length, chunks].concat(), body), LastProblem(400)),
        ("chunks and a length", put(&[chunks, length].concat(), body), LastProblem(400)),
    ];
    target.check(&rows).await;
}
