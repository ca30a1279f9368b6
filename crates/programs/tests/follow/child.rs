//! The child process that does the matching, and what waiting costs the two of them.

use std::time::Duration;

use tokio::time::sleep;

use crate::log::Log;

/// How much of the CPU the program and its child may use in a second of waiting.
const MAX_CPU: Duration = Duration::from_millis(50);

#[tokio::test]
async fn a_child_process_is_there() {
    let log = Log::with("apple\n");
    let mut program = log.follow("apple");
    program.must_print("apple").await;
    assert!(
        !program.descendants().is_empty(),
        "a child process does the matching, but the program has none while it runs"
    );
}

#[tokio::test]
async fn waiting_costs_hardly_any_cpu() {
    let log = Log::with("apple\npear\nunfinished");
    let mut program = log.follow("apple");
    program.must_print("apple").await;
    let before = program.cpu_time();
    sleep(Duration::from_secs(2)).await;
    let used = (program.cpu_time() - before) / 2;
    assert!(
        used < MAX_CPU,
        "while nothing is written, the program and its child use less than {MAX_CPU:?} of CPU \
         in a second, but they used {used:?}"
    );
}
