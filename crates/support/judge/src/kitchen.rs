//! The kitchen: coroutines that take a while, and lines that say what happened.

use std::time::Duration;

use tokio::time::sleep;

use crate::session::Session;
use crate::watch;

/// Cooks `meal`, which takes so many milliseconds, and returns it. The future is
/// watched.
#[track_caller]
pub fn cook(
    meal: &'static str,
    millis: u64,
) -> impl Future<Output = &'static str> + Send + Unpin + 'static {
    watch(meal, async move {
        sleep(Duration::from_millis(millis)).await;
        meal
    })
}

/// Burns `meal`, which takes so many milliseconds, and returns the error
/// `the <meal> burned`. The future is watched.
#[track_caller]
pub fn burn(
    meal: &'static str,
    millis: u64,
) -> impl Future<Output = Result<&'static str, String>> + Send + Unpin + 'static {
    watch(meal, async move {
        sleep(Duration::from_millis(millis)).await;
        Err(format!("the {meal} burned"))
    })
}

/// Prints `line`, and remembers it for [`Run::must_log`](crate::Run::must_log). Only the
/// first lines of a run are printed.
pub fn log(line: impl Into<String>) {
    let line = line.into();
    match Session::current() {
        Some(session) => session.record.add_line(line),
        None => println!("{line}"),
    }
}
