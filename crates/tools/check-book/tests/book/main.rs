//! The book, as a reader's browser shows it.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

mod accessibility;
mod narrow;
mod pages;
mod search;

/// Fails with all that was found, so that it can be put right in one go.
#[track_caller]
fn assert_none(findings: &[String]) {
    assert!(findings.is_empty(), "\n{}", findings.join("\n"));
}
