//! Waiting costs no CPU, whatever the program is waiting for.

use std::time::Duration;

use tokio::time::sleep;

use crate::ENDLESS_MILLIS;
use crate::common::Program;
use crate::run::start;

/// How often a program may look within a second in which nothing happens.
const MAX_LOOKS: u64 = 10;

/// Watches a program for a second in which it waits.
async fn must_rest(program: &Program, what: &str) {
    let before = program.rests();
    sleep(Duration::from_secs(1)).await;
    let looks = program.rests() - before;
    assert!(
        looks <= MAX_LOOKS,
        "while the program waits for {what}, nothing polls in a loop, but its threads woke up \
         {looks} times in a second"
    );
}

#[tokio::test]
async fn an_open_and_silent_input_costs_no_cpu() {
    let mut program = start(&[]);
    program.write("1\n").await;
    program.must_print("item 1 1").await;
    must_rest(&program, "an open and silent input").await;
}

#[tokio::test]
async fn a_line_in_a_parser_costs_no_cpu() {
    for flags in [&[][..], &["--ordered"]] {
        let mut program = start(flags);
        program.write(format!("1\n2 {ENDLESS_MILLIS}\n3\n")).await;
        program.must_print("item 1 1").await;
        must_rest(&program, "a line in a parser").await;
    }
}

#[tokio::test]
async fn the_delay_of_the_sink_costs_no_cpu() {
    let mut program = start(&["--delay", "2000"]);
    program.write("1\n2\n").await;
    program.must_print("item 1 1").await;
    must_rest(&program, "the delay of its sink").await;
}
