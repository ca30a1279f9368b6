//! The parts of docs-sync, with pages and workspaces made for each test.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

mod book;
mod comments;
mod listings;
mod program;
