//! Endings by Ctrl-C, whatever the program is waiting for.

use tokio::io::AsyncWriteExt;

use crate::ENDLESS_MILLIS;
use crate::common::{END_LIMIT, Program};
use crate::run::{Ending, Run, start};

/// Sends Ctrl-C, and checks how the program ends.
async fn must_cancel(program: Program, because: &str) -> Run {
    let since = program.interrupt().await;
    let run = Run::of(program.end().await);
    run.must_end_as(Ending::Cancelled)
        .must_end_within(END_LIMIT, since, because);
    run
}

#[tokio::test]
async fn ctrl_c_counts_what_was_printed_and_reported_before() {
    let mut program = start(&["--ordered"]);
    program.write("5\nx\n7\n").await;
    program.must_print("item 1 5").await;
    program.must_print("item 3 7").await;
    program.must_report("bad 2: ").await;
    must_cancel(program, "Ctrl-C came while the input was open and silent")
        .await
        .must_print(&[(1, 5), (3, 7)])
        .must_report(&[2]);
}

#[tokio::test]
async fn ctrl_c_ends_the_program_before_its_first_line() {
    let program = start(&[]);
    must_cancel(program, "Ctrl-C came while the input was open and silent")
        .await
        .must_print(&[]);
}

#[tokio::test]
async fn ctrl_c_ends_the_program_in_the_middle_of_a_line() {
    let mut program = start(&[]);
    program.write("1\n2").await;
    program.must_print("item 1 1").await;
    must_cancel(program, "Ctrl-C came while the input was open and silent").await;
}

#[tokio::test]
async fn ctrl_c_ends_the_program_while_the_sink_waits() {
    for flags in [&["--delay", "1500"][..], &["--ordered", "--delay", "1500"]] {
        let mut program = start(flags);
        program.write("1\n2\n").await;
        program.must_print("item 1 1").await;
        must_cancel(program, "Ctrl-C came while the sink waited its delay").await;
    }
}

#[tokio::test]
async fn ctrl_c_ends_the_program_while_the_sink_waits_after_the_end_of_the_input() {
    let mut program = start(&["--delay", "1500"]);
    program.write("1\n1\n").await;
    drop(program.take_input());
    program.must_print("item 1 1").await;
    must_cancel(program, "Ctrl-C came while the sink waited its delay").await;
}

#[tokio::test]
async fn ctrl_c_ends_the_program_while_a_line_is_parsed() {
    for flags in [&[][..], &["--ordered"]] {
        let mut program = start(flags);
        program.write(format!("1\n2 {ENDLESS_MILLIS}\n")).await;
        program.must_print("item 1 1").await;
        must_cancel(program, "Ctrl-C came while a line of 30 s was in a parser").await;
    }
}

#[tokio::test]
async fn ctrl_c_ends_the_program_while_all_stages_are_full() {
    let mut program = start(&["--delay", "1000"]);
    let mut input = program.take_input();
    // It takes as many lines as it can hold, and the writer waits for room.
    let lines = format!("{:<1023}\n", "1").repeat(1_000);
    let writing = tokio::spawn(async move { input.write_all(lines.as_bytes()).await });
    program.must_print("item 1 1").await;
    must_cancel(
        program,
        "Ctrl-C came while the input was held up by the bound",
    )
    .await;
    writing.abort();
}

#[tokio::test]
async fn ctrl_c_ends_the_program_while_lines_pour_in() {
    for flags in [&[][..], &["--ordered"]] {
        let mut program = start(flags);
        let mut input = program.take_input();
        let flood = "1\n".repeat(1_000);
        let writing =
            tokio::spawn(async move { while input.write_all(flood.as_bytes()).await.is_ok() {} });
        program.must_print("item 1 1").await;
        must_cancel(program, "Ctrl-C came while items came out without a pause").await;
        writing.abort();
    }
}
