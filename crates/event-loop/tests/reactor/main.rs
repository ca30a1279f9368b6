//! The reactor: real sockets on the loopback interface, and guests on threads of their own.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

#[path = "../common/mod.rs"]
mod common;
mod echo;
mod ends;
mod guests;
mod resting;
