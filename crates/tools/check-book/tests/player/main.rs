//! The players of the book, and of pages that stand alone.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

mod alone;
mod controls;
mod recording;
mod steps;
