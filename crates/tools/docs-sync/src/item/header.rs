//! The header of the `impl` that an item of Rust is in.

use std::ops::Range;

use super::block::indentation;

/// How far rustfmt indents what is in a block.
const STEP: usize = 4;

/// Finds the lines of the header of the `impl` that line `at` is directly in.
///
/// The `impl` above it, one step to the left, is the one, unless a `}` at that
/// level has closed it. Lines of a string may have any indentation; they don't
/// confuse this search.
pub(super) fn find(file: &str, lines: &[&str], at: usize) -> Option<Range<usize>> {
    let level = indentation(lines[at]).checked_sub(STEP)?;
    if !file.ends_with(".rs") {
        return None;
    }
    let is_beside = |line: &str| indentation(line) == level;
    let start = (0..at)
        .rev()
        .take_while(|&above| !(is_beside(lines[above]) && lines[above].trim_start() == "}"))
        .find(|&above| is_beside(lines[above]) && is_impl(lines[above].trim_start()))?;
    // An `impl` of one line is closed on it.
    let end = (start..at).find(|&line| lines[line].ends_with(['{', '}']))?;
    lines[end].ends_with('{').then_some(start..end + 1)
}

fn is_impl(line: &str) -> bool {
    let line = line.strip_prefix("unsafe ").unwrap_or(line);
    line.starts_with("impl ") || line.starts_with("impl<")
}
