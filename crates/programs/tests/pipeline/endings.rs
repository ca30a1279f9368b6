//! Endings by the input: its end, and a line that says `fatal`.

use std::time::{Duration, Instant};

use crate::ENDLESS_MILLIS;
use crate::common::END_LIMIT;
use crate::run::{Ending, Run, run, start};

#[tokio::test]
async fn without_a_bad_line_the_end_of_the_input_is_a_success() {
    // That the exit code is 0 or 1 is checked for each run that's done.
    let run = run(&[], "1\n2\n").await;
    run.must_end_as(Ending::Done).must_report(&[]);
}

#[tokio::test]
async fn with_a_bad_line_the_program_still_reads_to_the_end() {
    let run = run(&["--ordered"], "1\nx\n3\n").await;
    run.must_end_as(Ending::Done)
        .must_print(&[(1, 1), (3, 3)])
        .must_report(&[2]);
}

#[tokio::test]
async fn at_the_end_of_the_input_everything_is_parsed_and_printed_first() {
    let run = run(&["--delay", "100"], "1 500\n2\n3 300\n").await;
    run.must_end_as(Ending::Done)
        .must_print(&[(2, 2), (3, 3), (1, 1)]);
}

#[tokio::test]
async fn fatal_counts_what_was_printed_and_reported_before() {
    let mut program = start(&["--ordered"]);
    program.write("5\nx\n7\n").await;
    program.must_print("item 1 5").await;
    program.must_print("item 3 7").await;
    program.must_report("bad 2: ").await;
    program.write("fatal\n").await;
    let run = Run::of(program.end().await);
    run.must_end_as(Ending::Fatal { line: 4 })
        .must_print(&[(1, 5), (3, 7)])
        .must_report(&[2]);
}

#[tokio::test]
async fn fatal_may_have_spaces_around_it_and_any_end() {
    for line in ["fatal", "fatal\r\n", "  fatal \n"] {
        let run = run(&[], line).await;
        run.must_end_as(Ending::Fatal { line: 1 });
    }
}

#[tokio::test]
async fn fatal_ends_the_program_while_its_input_is_open_and_silent() {
    let mut program = start(&[]);
    program.write("1\n").await;
    program.must_print("item 1 1").await;
    let since = Instant::now();
    program.write("fatal\n").await;
    let run = Run::of(program.end().await);
    run.must_end_as(Ending::Fatal { line: 2 }).must_end_within(
        END_LIMIT,
        since,
        "a parser met `fatal` while the input was open and silent",
    );
}

#[tokio::test]
async fn fatal_ends_the_program_while_lines_are_in_the_other_parsers() {
    for flags in [&[][..], &["--ordered"]] {
        let mut program = start(flags);
        program.write("1\n").await;
        program.must_print("item 1 1").await;
        program
            .write(format!("2 {ENDLESS_MILLIS}\n").repeat(3))
            .await;
        let since = Instant::now();
        program.write("fatal\n").await;
        let run = Run::of(program.end().await);
        run.must_end_as(Ending::Fatal { line: 5 }).must_end_within(
            END_LIMIT,
            since,
            "a parser met `fatal` while the other three had lines of 30 s",
        );
    }
}

#[tokio::test]
async fn fatal_ends_the_program_while_the_sink_waits() {
    let mut program = start(&["--delay", "1500"]);
    program.write("1\n1\n").await;
    program.must_print("item 1 1").await;
    let since = Instant::now();
    program.write("fatal\n").await;
    let run = Run::of(program.end().await);
    run.must_end_as(Ending::Fatal { line: 3 }).must_end_within(
        END_LIMIT,
        since,
        "a parser met `fatal` while the sink waited its delay of 1.5 s",
    );
}

#[tokio::test]
async fn fatal_is_met_by_a_parser_once_one_is_free() {
    let run = run(&[], "1 800\n".repeat(4) + "fatal\n1 30000\n").await;
    run.must_end_as(Ending::Fatal { line: 5 }).must_take(
        Duration::from_millis(800),
        Duration::from_millis(800) + END_LIMIT,
        "no parser is free for `fatal` before 800 ms, because each has a line that takes as \
         long, and it ends the program",
    );
}
