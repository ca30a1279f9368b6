//! The programs of this stage, run as a reader runs them.
//!
//! What an example must print stands beside it, in a file that ends in `.stdout`.

use std::path::Path;
use std::process::Command;

use this_workspace::{check_examples, run};

const EXPECTED: &str = "Bo has salad\nCy has soup\nAda has pizza\n";

#[test]
fn the_rust_program_serves_each_order_as_it_gets_ready() {
    let mut rust = Command::new(env!("CARGO_BIN_EXE_concurrency"));
    assert_eq!(run(&mut rust), EXPECTED);
}

#[test]
fn the_python_program_prints_the_same() {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("concurrency.py");
    let mut python = Command::new(python_env::for_script(&script).unwrap());
    assert_eq!(run(python.arg(script)), EXPECTED);
}

#[test]
fn every_example_prints_what_stands_beside_it() {
    check_examples("concurrency");
}
