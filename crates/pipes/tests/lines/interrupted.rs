//! Interruptions in the middle of a line: a dropped future, and a reader that fails.

use std::future::ready;
use std::io;
use std::mem;
use std::pin::Pin;
use std::task::{Context, Poll};

use pipes::lines::{LimitedLines, LineError};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt, BufReader, ReadBuf, duplex};
use tokio::select;

use crate::{MAX, Seen, block_on, line};

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
