//! Lines that are far too long, or that never end.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use pipes::lines::{LimitedLines, LineError};
use tokio::io::{AsyncRead, AsyncReadExt, BufReader, ReadBuf, repeat};

use crate::{MAX, block_on};

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
