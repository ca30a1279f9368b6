//! Ctrl-C, after which nothing is printed that still had to wait.

use crate::common::{END_LIMIT, Ended, Program};
use crate::files::{Files, must_end_with};

/// Sends Ctrl-C, and checks how the program ends.
async fn must_cancel(program: Program) -> Ended {
    let since = program.interrupt().await;
    let ended = program.end().await;
    let took = ended.at.saturating_duration_since(since);
    assert!(
        took <= END_LIMIT,
        "after Ctrl-C, the program should end within {END_LIMIT:?}, but it took {took:?}"
    );
    ended
}

#[tokio::test]
async fn ctrl_c_ends_the_program_while_lines_wait() {
    let files = Files::with("1 a\n5 b\n", "2 c\n");
    let mut program = files.merge_on();
    program.must_print("1 a").await;
    program.must_print("2 c").await;
    must_end_with(&must_cancel(program).await, 130, &["1 a", "2 c"]);
}

#[tokio::test]
async fn ctrl_c_ends_the_program_while_lines_pour_in() {
    let lines = "1 a\n".repeat(1_000_000);
    let files = Files::with(&lines, "2 b\n");
    let mut program = files.merge_on();
    program.must_print("1 a").await;
    let ended = must_cancel(program).await;
    must_end_with(&ended, 130, &vec!["1 a"; ended.printed.len()]);
}
