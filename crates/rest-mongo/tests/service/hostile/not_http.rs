//! Other protocols, and bytes that are no request at all.

use super::target::Expected::{Bare, Closed};
use super::target::Target;

#[tokio::test]
async fn another_protocol_is_told_that_this_is_http() {
    let target = Target::open("protocols").await;
    let tls = [
        b"\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03".as_slice(),
        &[0xaa; 100],
    ]
    .concat();
    let mongodb = b"\x10\0\0\0\x01\0\0\0\0\0\0\0\xdd\x07\0\0".to_vec();
    let utf16 = "GET / HTTP/1.1\r\n\r\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes);
    #[rustfmt::skip]
    let rows = [
        ("TLS", tls, Bare(400)),
        ("MongoDB", mongodb, Bare(400)),
        ("SSH", b"SSH-2.0-OpenSSH_9.6\r\n".to_vec(), Bare(400)),
        ("SMTP", b"EHLO evil.example\r\n".to_vec(), Bare(400)),
        ("Redis", b"*1\r\n$4\r\nPING\r\n".to_vec(), Bare(400)),
        ("JSON", b"{\"a\": 1}".to_vec(), Bare(400)),
        ("UTF-16", utf16.collect(), Bare(400)),
        ("NULs", vec![0; 1_000], Bare(400)),
        ("every byte", (0..=255).collect(), Bare(400)),
    ];
    target.check(&rows).await;
}

#[tokio::test]
async fn what_is_no_request_gets_no_answer() {
    let target = Target::open("no_requests").await;
    #[rustfmt::skip]
    let rows = [
        // Nobody has asked for anything yet, or has finished asking.
        ("nothing", b"".to_vec(), Closed),
        ("empty lines", b"\r\n\r\n".to_vec(), Closed),
        ("half a request line", b"GET /stuff/go".to_vec(), Closed),
        ("half a head", b"GET /stuff/good HTTP/1.1\r\nHost: x\r\n".to_vec(), Closed),
        // Who speaks HTTP/2 alone could not read an answer in HTTP/1.1.
        ("HTTP/2", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec(), Closed),
    ];
    target.check(&rows).await;
}
