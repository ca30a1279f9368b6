//! The room as its guests see it, over real TCP: served in this process, and as a program.
//!
//! Whatever a test starts is killed when the test ends, and nothing waits without a limit.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

mod client;
mod crowd;
#[cfg(unix)]
mod echo;
mod ends;
mod guest;
mod hostile;
mod lines;
mod messages;
mod names;
mod open;
mod pace;
mod process;
#[cfg(unix)]
mod stop;
