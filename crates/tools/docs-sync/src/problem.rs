//! What is wrong on a page, and where.

use std::fmt;

/// Something wrong on a page, at a line counted from 1.
#[derive(Debug)]
pub struct Problem {
    /// Where it is.
    pub line: usize,
    /// What it is, and what to write instead.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.message)
    }
}
