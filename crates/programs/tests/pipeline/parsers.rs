//! Parsers: four of them, all at work.

use std::time::Duration;

use crate::common::Program;
use crate::pipeline;
use crate::run::{Run, run, start};

#[tokio::test]
async fn four_lines_are_parsed_at_once_and_never_more() {
    let run = run(&[], "1 400\n".repeat(20)).await;
    run.must_take(
        Duration::from_millis(2_000),
        Duration::from_millis(2_400),
        "twenty lines of 400 ms each, always four of them at once, take 2 s",
    );
}

#[tokio::test]
async fn a_fifth_line_waits_for_the_first_parser_that_is_free() {
    let run = run(&[], "1 400\n2 800\n3 1200\n4 1600\n5\n").await;
    run.must_print_lines(
        &[1, 5, 2, 3, 4],
        "the lines take 400, 800, 1200, 1600 and 0 ms to parse, never more than four at once, \
         so the fifth comes right after the first",
    );
}

#[tokio::test]
async fn a_slow_line_holds_up_no_other() {
    let mut lines = "1 1600\n".to_owned();
    lines += &"1 200\n".repeat(12);
    let run = run(&[], lines).await;
    let last = run.items.last().map(|item| item.line);
    assert!(
        last == Some(1),
        "line 1 takes 1.6 s, in which the other three parsers are done with all twelve other \
         lines of 200 ms, so its item should come last, but the last one is of line {last:?}"
    );
    run.must_take(
        Duration::from_millis(1_600),
        Duration::from_millis(2_000),
        "the slowest line takes 1.6 s, and the others are parsed meanwhile",
    );
}

#[tokio::test]
async fn with_ordered_a_slow_line_holds_up_no_parser_within_the_bound() {
    let mut lines = "1 2000\n".to_owned();
    lines += &"1 80\n".repeat(63);
    let run = run(&["--ordered"], lines).await;
    run.must_take(
        Duration::from_millis(2_000),
        Duration::from_millis(2_400),
        "line 1 takes 2 s, in which the other three parsers are done with the 63 other lines \
         of 80 ms, which are within the bound of 64",
    );
}

#[tokio::test]
async fn a_parser_that_waits_blocks_no_thread() {
    let mut command = pipeline(&["-"]);
    // Tokio reads this variable. On one thread, lines are parsed at once only if they sleep
    // asynchronously.
    let mut program = Program::start(command.env("TOKIO_WORKER_THREADS", "1"));
    program.write("1 500\n".repeat(4)).await;
    drop(program.take_input());
    Run::of(program.end().await).must_take(
        Duration::from_millis(500),
        Duration::from_millis(900),
        "four lines of 500 ms, slept asynchronously, are parsed at once on a single thread",
    );
}

#[tokio::test]
async fn parsing_goes_on_while_the_sink_waits() {
    let run = run(&["--delay", "100"], "1 200\n".repeat(20)).await;
    run.must_take(
        Duration::from_millis(2_200),
        Duration::from_millis(2_600),
        "the first item is parsed after 200 ms, and from then on the sink waits 100 ms for \
         each of twenty items, during which the others are parsed",
    );
}

#[tokio::test]
async fn lines_are_parsed_while_the_input_is_still_open() {
    let mut program = start(&[]);
    program.write("1\n").await;
    program.must_print("item 1 1").await;
    program.write("2 100\n").await;
    program.must_print("item 2 2").await;
    program.write("x\n").await;
    program.must_report("bad 3: ").await;
    drop(program.take_input());
    Run::of(program.end().await).must_report(&[3]);
}
