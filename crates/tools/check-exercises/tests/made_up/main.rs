//! A made-up set of exercises, and what is found where something is wrong with it.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

mod made;
mod programs;
mod rules;
