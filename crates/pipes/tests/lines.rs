//! `LimitedLines` against what arrives: in any pieces, cancelled, endless, or unreadable.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::future::ready;
use std::io;
use std::mem;
use std::pin::Pin;
use std::task::{Context, Poll};

use pipes::lines::{LimitedLines, LineError};
use proptest::prelude::*;
use tokio::io::{
    AsyncBufRead, AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWriteExt, BufReader, ReadBuf,
    duplex, repeat,
};
use tokio::select;

/// The limit of most of these tests.
const MAX: usize = 5;

/// What comes instead of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Seen {
    Line(String),
    TooLong,
    NotUtf8,
    CutOff,
    Failed,
}

impl From<Result<String, LineError>> for Seen {
    fn from(result: Result<String, LineError>) -> Self {
        match result {
            Ok(line) => Seen::Line(line),
            Err(LineError::TooLong(_)) => Seen::TooLong,
            Err(LineError::NotUtf8) => Seen::NotUtf8,
            Err(LineError::CutOff) => Seen::CutOff,
            Err(LineError::Io(_)) => Seen::Failed,
        }
    }
}

fn line(text: &str) -> Seen {
    Seen::Line(text.into())
}

/// Reads to the end.
async fn read_all(reader: impl AsyncBufRead + Unpin, max: usize) -> Vec<Seen> {
    let mut lines = LimitedLines::new(reader, max);
    let mut seen = Vec::new();
    while let Some(result) = lines.next_line().await.transpose() {
        seen.push(result.into());
        assert!(seen.len() <= 100, "no end to the lines");
    }
    seen
}

/// Reads the same bytes with buffers of several sizes, and expects the same from all.
#[track_caller]
fn assert_seen(bytes: &[u8], expected: &[Seen]) {
    for size in [1, 2, 3, 7, 64] {
        let reader = BufReader::with_capacity(size, bytes);
        let seen = block_on(read_all(reader, MAX));
        assert_eq!(seen, expected, "with a buffer of {size}");
    }
}

fn block_on<F: Future>(future: F) -> F::Output {
    tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap()
        .block_on(future)
}

#[test]
fn a_line_loses_its_end_of_either_kind_and_no_more() {
    assert_seen(b"a\nb\r\n", &[line("a"), line("b")]);
    assert_seen(b"\n\r\n", &[line(""), line("")]);
    assert_seen(b"a\r\r\n\rb\n", &[line("a\r"), line("\rb")]);
    assert_seen(b"", &[]);
}

#[test]
fn the_end_of_a_line_does_not_count_towards_the_limit() {
    assert_seen(b"12345\n12345\r\n", &[line("12345"), line("12345")]);
    assert_seen(b"12345\r\r\na\n", &[Seen::TooLong, line("a")]);
}

#[test]
fn a_line_that_is_too_long_is_reported_once_and_the_next_one_is_read() {
    let expected = [Seen::TooLong, line("b")];
    assert_seen(b"123456\nb\n", &expected);
    assert_seen(b"123456\r\nb\n", &expected);
    assert_seen(&[&[b'x'; 100][..], b"\nb\n"].concat(), &expected);
    assert_seen(b"123456", &[Seen::TooLong]);
    assert_seen(b"12345\r6\r7\nb\n", &expected);
}

#[test]
fn a_line_that_is_not_utf8_is_reported_and_the_next_one_is_read() {
    assert_seen(b"a\n\xff\xfe\nb\n", &[line("a"), Seen::NotUtf8, line("b")]);
    // A letter of two bytes may come in two pieces, and half of one is no letter.
    assert_seen("grün\n".as_bytes(), &[line("grün")]);
    assert_seen(b"gr\xc3\nn\n", &[Seen::NotUtf8, line("n")]);
}

#[test]
fn a_line_that_is_cut_off_is_no_line() {
    assert_seen(b"a\nb", &[line("a"), Seen::CutOff]);
    assert_seen(b"a\nb\r", &[line("a"), Seen::CutOff]);
    assert_seen(b"12345\r", &[Seen::CutOff]);
}

#[test]
fn a_limit_of_nothing_or_of_everything_is_kept() {
    let seen = |max| block_on(read_all(&b"\nabc\n\r\n"[..], max));
    assert_eq!(seen(0), [line(""), Seen::TooLong, line("")]);
    assert_eq!(seen(usize::MAX), [line(""), line("abc"), line("")]);
}

#[test]
fn a_future_dropped_after_each_byte_loses_nothing() {
    block_on(async {
        let bytes = b"hello\r\n123456\nyou\n\xff\nha";
        let (mut customer, till) = duplex(64);
        let mut lines = LimitedLines::new(BufReader::new(till), MAX);
        let mut seen: Vec<Seen> = Vec::new();
        let mut dropped = 0;
        for &byte in bytes {
            customer.write_all(&[byte]).await.unwrap();
            // It reads until it has to wait, and then its future is dropped.
            while let Some(line) = select! {
                biased;
                line = lines.next_line() => line.transpose(),
                () = ready(()) => None,
            } {
                seen.push(line.into());
                assert!(seen.len() <= 100, "no end to the lines");
            }
            dropped += 1;
        }
        drop(customer);
        seen.push(lines.next_line().await.transpose().unwrap().into());

        let whole = [line("hello"), Seen::TooLong, line("you"), Seen::NotUtf8];
        assert_eq!(seen[..4], whole);
        assert_eq!(seen[4..], [Seen::CutOff]);
        assert_eq!(dropped, bytes.len());
        assert!(lines.next_line().await.unwrap().is_none());
    });
}

#[test]
fn a_line_of_a_gibibyte_is_skipped_in_little_memory() {
    const MAX: usize = 1000;
    const GIBIBYTE: u64 = 1 << 30;
    block_on(async {
        let reader = repeat(b'x').take(GIBIBYTE).chain(&b"\nnext\n"[..]);
        let mut lines = LimitedLines::new(BufReader::new(reader), MAX);
        let error = lines.next_line().await.unwrap_err();
        assert!(matches!(error, LineError::TooLong(MAX)), "{error}");

        // The next line comes in the memory that the long one has been read into.
        let next = lines.next_line().await.unwrap().unwrap();
        assert_eq!(next, "next");
        let capacity = next.capacity();
        assert!(capacity <= 2 * (MAX + 2), "a buffer of {capacity} bytes");
    });
}

#[test]
fn a_line_that_never_ends_is_reported_after_the_first_byte_too_many() {
    let mut endless = Endless { count: 0 };
    let reader = BufReader::with_capacity(1, &mut endless);
    let error = block_on(LimitedLines::new(reader, MAX).next_line()).unwrap_err();
    assert!(matches!(error, LineError::TooLong(MAX)), "{error}");
    assert_eq!(endless.count, MAX + 1);
}

/// A reader without an end, which counts its bytes.
struct Endless {
    count: usize,
}

impl AsyncRead for Endless {
    fn poll_read(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        self.count += 1;
        buffer.put_slice(b"x");
        Poll::Ready(Ok(()))
    }
}

#[test]
fn an_error_of_the_reader_is_passed_on_and_loses_nothing_of_the_line() {
    block_on(async {
        let fails = FailsOnce { has_failed: false };
        let reader = b"he".chain(fails).chain(&b"llo\n"[..]);
        let mut lines = LimitedLines::new(BufReader::new(reader), MAX);
        let error = lines.next_line().await.unwrap_err();
        assert!(matches!(error, LineError::Io(_)), "{error}");
        assert_eq!(error.to_string(), "the cable is out");
        assert_eq!(lines.next_line().await.unwrap().unwrap(), "hello");
    });
}

/// A reader that fails, and at the next attempt is at its end.
struct FailsOnce {
    has_failed: bool,
}

impl AsyncRead for FailsOnce {
    fn poll_read(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
        _: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Poll::Ready(if mem::replace(&mut self.has_failed, true) {
            Ok(())
        } else {
            Err(io::Error::other("the cable is out"))
        })
    }
}

#[test]
fn read_until_with_take_gives_a_long_line_in_pieces() {
    block_on(async {
        let mut reader = &b"123456\nb\n"[..];
        let mut pieces = Vec::new();
        loop {
            let mut piece = Vec::new();
            let mut limited = (&mut reader).take(5);
            if limited.read_until(b'\n', &mut piece).await.unwrap() == 0 {
                break;
            }
            pieces.push(piece);
        }
        assert_eq!(pieces, [&b"12345"[..], b"6\n", b"b\n"]);
    });
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_in_any_pieces_give_what_a_simple_model_gives(
        letters in prop::collection::vec(prop::sample::select(LETTERS), 0..40),
        size in 1..10_usize,
        max in 0..8_usize,
    ) {
        let bytes = letters.concat();
        let reader = BufReader::with_capacity(size, &bytes[..]);
        prop_assert_eq!(block_on(read_all(reader, max)), model(&bytes, max));
    }
}

const LETTERS: &[&[u8]] = &[b"a", b"\n", b"\r", b"\r\n", b"\xff", "ü".as_bytes()];

/// Splits all bytes at once, with no limit on what is in memory.
fn model(bytes: &[u8], max: usize) -> Vec<Seen> {
    let seen = |part: &[u8]| {
        let whole = part.strip_suffix(b"\n");
        let text = whole.unwrap_or(part);
        let text = text.strip_suffix(b"\r").unwrap_or(text);
        match str::from_utf8(text) {
            _ if text.len() > max => Seen::TooLong,
            _ if whole.is_none() => Seen::CutOff,
            Ok(text) => line(text),
            Err(_) => Seen::NotUtf8,
        }
    };
    bytes
        .split_inclusive(|&byte| byte == b'\n')
        .map(seen)
        .collect()
}
