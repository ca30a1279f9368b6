//! Cy sends the service an order of a million pizzas, piece by piece. Nobody will cook
//! them, and yet a service that first collects all the pieces is soon out of memory.
//!
//! Task: write `read`, which reads a body, and keeps no more of it than is allowed.
//!
//! Read "An order too large: 413" in `docs/06-when-the-kitchen-burns.md`.

use std::cell::Cell;
use std::collections::VecDeque;
use std::rc::Rc;
use std::time::Duration;

use judge::log;
use tokio::time::sleep;

/// Reads `body` to its end, and returns its pieces in their order if they have `limit`
/// bytes or fewer together.
///
/// If the body has more, the error is 413. Even then, `read` reads it to its end, because a
/// client that is still sending doesn't listen for an answer. But while `read` awaits the next
/// piece, it keeps no more than `limit` bytes.
async fn read(body: &mut Body, limit: usize) -> Result<Vec<Piece>, u16> {
    // TODO: Write it. There are `body.next().await` and `piece.len()`.
    todo!()
}

/// A body that comes in pieces of these lengths, one each millisecond.
struct Body {
    lengths: VecDeque<usize>,
    /// How many bytes are in pieces that haven't been dropped.
    kept: Rc<Cell<usize>>,
    limit: usize,
}

impl Body {
    fn new(lengths: &[usize], limit: usize) -> Self {
        Self {
            lengths: lengths.iter().copied().collect(),
            kept: Rc::default(),
            limit,
        }
    }

    /// Returns the next piece, or `None` at the end.
    async fn next(&mut self) -> Option<Piece> {
        assert!(
            self.kept.get() <= self.limit,
            "{} bytes of the body are kept, and at most {} are allowed",
            self.kept.get(),
            self.limit
        );
        sleep(Duration::from_millis(1)).await;
        let Some(length) = self.lengths.pop_front() else {
            log("the body is at its end");
            return None;
        };
        self.kept.set(self.kept.get() + length);
        Some(Piece {
            length,
            kept: Rc::clone(&self.kept),
        })
    }
}

/// A piece of a body, which is in memory until it's dropped.
struct Piece {
    length: usize,
    kept: Rc<Cell<usize>>,
}

impl Piece {
    fn len(&self) -> usize {
        self.length
    }
}

impl Drop for Piece {
    fn drop(&mut self) {
        self.kept.set(self.kept.get() - self.length);
    }
}

/// Reads a body of these pieces, of which 10 bytes are allowed, and returns the lengths
/// of what was kept.
async fn read_ten(lengths: &[usize]) -> Result<Vec<usize>, u16> {
    let mut body = Body::new(lengths, 10);
    let pieces = read(&mut body, 10).await?;
    Ok(pieces.iter().map(Piece::len).collect())
}

fn main() {
    judge::show(async || {
        println!("a small order: {:?}", read_ten(&[4, 3]).await);
        println!("a large order: {:?}", read_ten(&[4, 3, 5, 1]).await);
    });
}

#[cfg(test)]
mod tests {
    use std::fmt::Debug;

    use super::*;

    /// Checks that a body was refused, and that it was read to its end before that.
    #[track_caller]
    fn must_refuse<T: Debug + PartialEq>(run: &judge::Run<Result<T, u16>>, why: &str) {
        run.must_return_because(Err(413), why);
        if run.lines().is_empty() {
            run.fail(
                "413 is returned before the body is at its end: its client is still sending, and \
                 doesn't listen yet",
            );
        }
    }

    #[test]
    fn a_body_within_the_limit_is_returned_whole() {
        let body = judge::run(|| read_ten(&[4, 3]));
        body.must_return(Ok(vec![4, 3])).must_take_millis(3);
        let empty = judge::run(|| read_ten(&[]));
        empty.must_return(Ok(vec![]));
    }

    #[test]
    fn a_body_of_exactly_the_limit_is_allowed() {
        let run = judge::run(|| read_ten(&[1, 7, 2]));
        if run.value == Err(413) {
            run.fail("10 bytes are refused with 413, although `limit` is 10");
        }
        run.must_return(Ok(vec![1, 7, 2]));
    }

    #[test]
    fn a_body_over_the_limit_is_a_413_when_it_has_been_read() {
        let run = judge::run(|| read_ten(&[4, 3, 5, 1]));
        must_refuse(&run, "4, 3, 5 and 1 bytes are more than 10");
    }

    #[test]
    fn a_single_piece_may_be_too_large() {
        let run = judge::run(|| read_ten(&[11]));
        must_refuse(&run, "11 bytes are more than 10");
        let run = judge::run(|| read_ten(&[10, 1]));
        must_refuse(&run, "10 and 1 bytes are more than 10");
    }

    #[test]
    fn after_what_was_too_much_a_small_piece_changes_nothing() {
        let run = judge::run(|| read_ten(&[6, 20, 2, 2]));
        must_refuse(&run, "the second piece was too large");
    }

    #[test]
    fn another_limit_is_kept_too() {
        let run = judge::run(async || {
            let mut body = Body::new(&[8; 100], 20);
            read(&mut body, 20).await.map(|pieces| pieces.len())
        });
        must_refuse(&run, "100 pieces of 8 bytes are more than 20");
        let run = judge::run(async || {
            let mut body = Body::new(&[8, 8], 20);
            read(&mut body, 20).await.map(|pieces| pieces.len())
        });
        if run.value == Err(413) {
            run.fail("16 bytes are refused with 413, although `limit` is 20");
        }
        run.must_return(Ok(2));
    }
}
