//! The orders from the other branch come over a wire. A wire knows no orders, only bytes, and
//! it delivers them in pieces as it pleases: half an order now, the rest and the next one later.
//!
//! Task: write `read_message`, which reads one whole order.
//!
//! Read "Bytes in pieces: `read`" in `docs/07-reading-and-writing.md`.

use std::io;

use tokio::io::{AsyncRead, AsyncReadExt};

/// Reads a message: a byte that says how long it is, and then so many bytes. It may have no
/// bytes at all. What comes after it stays in `reader`.
///
/// Returns `None` if the input is at its end before the message begins.
///
/// # Errors
/// The input ends in the middle of a message: then the kind of the error is
/// `io::ErrorKind::UnexpectedEof`. Or it can't be read, and the error is what `reader` says.
async fn read_message(reader: &mut (impl AsyncRead + Unpin)) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0];
    // `read` reads 0 bytes only if the input is at its end, and here that's where it may be.
    if reader.read(&mut length).await? == 0 {
        return Ok(None);
    }
    let mut message = vec![0; length[0].into()];
    // `read` may read a part of them. `read_exact` goes on until it has all, and an end before
    // that is the error `UnexpectedEof`.
    reader.read_exact(&mut message).await?;
    Ok(Some(message))
}

fn main() {
    judge::show(async || {
        let mut wire: &[u8] = b"\x05pizza\x04soup";
        while let Ok(Some(order)) = read_message(&mut wire).await {
            println!("{}", String::from_utf8_lossy(&order));
        }
    });
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    use tokio::io::ReadBuf;

    use super::*;

    /// Delivers these pieces, one at each read, and is then at its end, or broken.
    struct Wire {
        pieces: VecDeque<Vec<u8>>,
        is_broken: bool,
        reads_at_end: usize,
    }

    impl Wire {
        fn new(pieces: &[&[u8]]) -> Self {
            Self {
                pieces: pieces.iter().map(|piece| piece.to_vec()).collect(),
                is_broken: false,
                reads_at_end: 0,
            }
        }

        fn broken_after(pieces: &[&[u8]]) -> Self {
            Self {
                is_broken: true,
                ..Self::new(pieces)
            }
        }
    }

    impl AsyncRead for Wire {
        fn poll_read(
            mut self: Pin<&mut Self>,
            _: &mut Context<'_>,
            buffer: &mut ReadBuf<'_>,
        ) -> Poll<io::Result<()>> {
            let Some(piece) = self.pieces.front_mut() else {
                if self.is_broken {
                    return Poll::Ready(Err(io::ErrorKind::ConnectionReset.into()));
                }
                self.reads_at_end += 1;
                assert!(
                    self.reads_at_end < 10,
                    "the input is at its end, and `read` was called 10 times since: if it reads \
                     0 bytes, nothing will come any more"
                );
                return Poll::Ready(Ok(()));
            };
            let length = buffer.remaining().min(piece.len());
            buffer.put_slice(&piece[..length]);
            piece.drain(..length);
            if piece.is_empty() {
                self.pieces.pop_front();
            }
            Poll::Ready(Ok(()))
        }
    }

    type Message = Result<Option<String>, io::ErrorKind>;

    /// Reads so many messages from `wire`.
    #[track_caller]
    fn read(count: usize, mut wire: Wire) -> judge::Run<Vec<Message>> {
        judge::run(async move || {
            let mut messages = Vec::new();
            for _ in 0..count {
                let message = read_message(&mut wire).await;
                let text = message
                    .map(|it| it.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()))
                    .map_err(|error| error.kind());
                messages.push(text);
            }
            messages
        })
    }

    fn some(text: &str) -> Message {
        Ok(Some(text.to_owned()))
    }

    #[test]
    fn a_message_is_read_without_its_length() {
        let run = read(1, Wire::new(&[b"\x05pizza"]));
        run.must_return_because([some("pizza")], "the wire delivers \"\\x05pizza\"");
    }

    #[test]
    fn what_comes_after_a_message_is_the_next_one() {
        let run = read(3, Wire::new(&[b"\x05pizza\x04soup\x03tea"]));
        run.must_return_because(
            [some("pizza"), some("soup"), some("tea")],
            "these three come in one piece, and each call reads one of them",
        );
    }

    #[test]
    fn a_message_may_come_in_pieces() {
        let pieces: [&[u8]; 6] = [b"\x05", b"pi", b"zz", b"a\x04s", b"ou", b"p"];
        let run = read(2, Wire::new(&pieces));
        run.must_return_because(
            [some("pizza"), some("soup")],
            "they come in pieces, such as \"pi\", \"zz\" and \"a\\x04s\"",
        );
    }

    #[test]
    fn a_message_may_be_empty() {
        let run = read(2, Wire::new(&[b"\0\x03tea"]));
        run.must_return_because(
            [some(""), some("tea")],
            "the first message has 0 bytes, and that isn't the end of the input",
        );
    }

    #[test]
    fn a_message_may_have_255_bytes() {
        let long = "a".repeat(255);
        let run = read(1, Wire::new(&[b"\xff", long.as_bytes()]));
        run.must_return_because([some(&long)], "its length is 255");
    }

    #[test]
    fn an_end_between_two_messages_is_none() {
        let run = read(2, Wire::new(&[b"\x03tea"]));
        run.must_return_because([some("tea"), Ok(None)], "the input ends after the tea");
        let run = read(1, Wire::new(&[]));
        run.must_return_because([Ok(None)], "the input is empty");
    }

    #[test]
    fn an_end_in_the_middle_of_a_message_is_an_error() {
        let cut_off: [&[&[u8]]; 3] = [&[b"\x05"], &[b"\x05pi"], &[b"\x05", b"pizz"]];
        for pieces in cut_off {
            let run = read(1, Wire::new(pieces));
            run.must_return_because(
                [Err(io::ErrorKind::UnexpectedEof)],
                "the input ends in the middle of the pizza",
            );
        }
    }

    #[test]
    fn a_broken_wire_is_an_error_and_no_end() {
        let broken: [&[&[u8]]; 3] = [&[], &[b"\x05"], &[b"\x05pizz"]];
        for pieces in broken {
            let run = read(1, Wire::broken_after(pieces));
            run.must_return_because(
                [Err(io::ErrorKind::ConnectionReset)],
                "that's the error that `reader` returns",
            );
        }
    }
}
