//! A graceful stop: what was begun is finished, and nothing is left behind.

#[path = "../common/mod.rs"]
mod common;

mod serve;
// Windows has no way to send another process a Ctrl-C of its own.
#[cfg(unix)]
mod signals;
mod unfinished;

use std::time::Duration;

/// Long enough for any answer, short enough for a test that hangs.
const DEADLINE: Duration = Duration::from_secs(30);
