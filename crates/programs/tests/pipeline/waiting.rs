//! Waiting costs no CPU, whatever the program is waiting for.

use crate::ENDLESS_MILLIS;
use crate::run::start;

#[tokio::test]
async fn an_open_and_silent_input_costs_no_cpu() {
    let mut program = start(&[]);
    program.write("1\n").await;
    program.must_print("item 1 1").await;
    program.must_rest("an open and silent input").await;
}

#[tokio::test]
async fn a_line_in_a_parser_costs_no_cpu() {
    for flags in [&[][..], &["--ordered"]] {
        let mut program = start(flags);
        program.write(format!("1\n2 {ENDLESS_MILLIS}\n3\n")).await;
        program.must_print("item 1 1").await;
        program.must_rest("a line in a parser").await;
    }
}

#[tokio::test]
async fn the_delay_of_the_sink_costs_no_cpu() {
    let mut program = start(&["--delay", "2000"]);
    program.write("1\n2\n").await;
    program.must_print("item 1 1").await;
    program.must_rest("the delay of its sink").await;
}
