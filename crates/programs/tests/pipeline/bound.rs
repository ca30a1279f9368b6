//! The bound: how much the program takes from its input while nothing comes out.

use std::time::Duration;

use tokio::io::AsyncWriteExt;
use tokio::time::timeout;

use crate::ENDLESS_MILLIS;
use crate::run::start;

/// Each line has as many bytes as it may have, and an end.
const LINE_BYTES: usize = 1_024 + 1;

/// What the program may hold: 64 lines, and an input buffer.
const MAX_BYTES: usize = 64 * LINE_BYTES + 16 * 1_024;

/// When the program has taken nothing for so long, it has stopped reading.
const STOPPED_AFTER: Duration = Duration::from_millis(700);

/// Writes lines as long as the program takes any, and checks how much it has taken.
async fn must_stop_reading(flags: &[&str], lines: impl Iterator<Item = String>, because: &str) {
    let content: String = lines
        .map(|line| format!("{line:<width$}\n", width = LINE_BYTES - 1))
        .collect();
    let mut program = start(flags);
    let mut input = program.take_input();
    let mut written = 0;
    let mut has_stopped = false;
    while !has_stopped {
        let rest = &content.as_bytes()[written..];
        assert!(
            !rest.is_empty(),
            "{because}, but the program read on and on"
        );
        match timeout(STOPPED_AFTER, input.write(rest)).await {
            Ok(Ok(bytes)) => written += bytes,
            Ok(Err(error)) => panic!("the program stopped reading its input: {error}"),
            Err(_) => has_stopped = true,
        }
        let unread = rustix::io::ioctl_fionread(&input).unwrap();
        let held = written - usize::try_from(unread).unwrap();
        assert!(
            held <= MAX_BYTES,
            "{because}, so at most 64 lines of 1 KiB and an input buffer of 16 KiB may have \
             been read, which is {MAX_BYTES} bytes, but {held} bytes were"
        );
    }
}

/// Returns far more lines than fit.
fn lines(milliseconds: u64) -> impl Iterator<Item = String> {
    (0..1_000).map(move |_| format!("1 {milliseconds}"))
}

#[tokio::test]
async fn reading_stops_while_the_sink_waits() {
    let delay = ENDLESS_MILLIS.to_string();
    must_stop_reading(
        &["--delay", &delay],
        lines(0),
        "the sink waits, and no item is printed",
    )
    .await;
}

#[tokio::test]
async fn reading_stops_while_all_parsers_are_at_work() {
    must_stop_reading(
        &[],
        lines(ENDLESS_MILLIS),
        "all four parsers are at work, and no item is printed",
    )
    .await;
}

#[tokio::test]
async fn with_ordered_reading_stops_while_the_first_line_is_parsed() {
    must_stop_reading(
        &["--ordered"],
        std::iter::once(format!("1 {ENDLESS_MILLIS}")).chain(lines(0)),
        "with `--ordered` all items wait for the first line, and none is printed",
    )
    .await;
}
