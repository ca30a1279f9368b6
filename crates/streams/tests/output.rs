//! The programs of this stage, run as a reader runs them.
//!
//! What an example must print stands beside it, in a file that ends in `.stdout`.

use std::path::Path;
use std::process::Command;

use this_workspace::{check_examples, run};

const EXPECTED: &str = "\
the first ten: [1, 1, 2, 3, 5, 8, 13, 21, 34, 55]
the first five that are even: [2, 8, 34, 144, 610]
another 100 ms: 1
another 100 ms: 1
another 100 ms: 2
another 100 ms: 3
another 100 ms: 5
another 100 ms: 8
number 93: 12200160415121876738
the end: the next number needs more than 64 bits
";

#[test]
fn the_rust_program_takes_what_it_wants_of_numbers_without_end() {
    let mut rust = Command::new(env!("CARGO_BIN_EXE_streams"));
    assert_eq!(run(&mut rust), EXPECTED);
}

#[test]
fn the_python_program_prints_the_same() {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("streams.py");
    let mut python = Command::new(python_env::for_script(&script).unwrap());
    assert_eq!(run(python.arg(script)), EXPECTED);
}

#[test]
fn every_example_prints_what_stands_beside_it() {
    check_examples("streams");
}
