//! A problem on a page, and its place.

use thiserror::Error;

/// Something wrong on a page, at a line counted from 1.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("line {line}: {message}")]
pub struct Problem {
    /// Where it is.
    pub line: usize,
    /// What it is, and what to write instead.
    pub message: String,
}
