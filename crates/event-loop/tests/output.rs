//! The programs of this stage, run as a reader runs them.
//!
//! What an example must print stands beside it, in a file that ends in `.stdout`.

use std::process::Command;

use this_workspace::{check_examples, run};

const EXPECTED: &str = "\
Ada orders
Bo orders
Cy orders
Dee orders
Bo is served
Cy is served
Ada is served
Dee is served
closed
";

#[test]
fn four_customers_are_served_as_their_meals_get_ready() {
    let mut rust = Command::new(env!("CARGO_BIN_EXE_event-loop"));
    assert_eq!(run(&mut rust), EXPECTED);
}

#[test]
fn every_example_prints_what_stands_beside_it() {
    check_examples("event-loop");
}
