//! The room in Rust and the one in Python, scenario by scenario: a guest sees no difference.
//!
//! Whatever a test starts is killed when the test ends, and nothing waits without a limit.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

#[allow(
    dead_code,
    reason = "the tests of the Rust room alone use the rest of it"
)]
#[path = "../chat/guest.rs"]
mod guest;
mod language;
#[allow(
    dead_code,
    reason = "the tests of the Rust room alone use the rest of it"
)]
#[path = "../chat/process.rs"]
mod process;

/// Runs each scenario twice: with the room in Rust, and with the one in Python.
macro_rules! agree_on {
    ($($scenario:ident,)*) => {
        mod rust {
            use crate::language::Language;
            $(#[tokio::test] async fn $scenario() { super::$scenario(Language::Rust).await })*
        }
        mod python {
            use crate::language::Language;
            $(#[tokio::test] async fn $scenario() { super::$scenario(Language::Python).await })*
        }
    };
}

// The macro is known only to the modules that come after it.
mod clients;
mod crowd;
mod ends;
mod lines;
mod names;
#[cfg(unix)]
mod stop;
