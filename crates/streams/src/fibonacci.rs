//! The Fibonacci numbers, without end as far as 64 bits go.

use futures::stream::{self, Stream};
use thiserror::Error;

/// The next number is too large.
#[derive(Debug, Error, PartialEq)]
#[error("the next number needs more than 64 bits")]
pub struct Overflow;

/// Returns a stream of 1, 1, 2, 3, 5 and so on. After the last number that fits comes an
/// error, and then the end.
pub fn fibonacci() -> impl Stream<Item = Result<u64, Overflow>> {
    stream::try_unfold((1_u64, 0), |(before, last)| async move {
        let number = before.checked_add(last).ok_or(Overflow)?;
        Ok(Some((number, (last, number))))
    })
}
