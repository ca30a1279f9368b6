//! The programs of this stage, run as a reader runs them.
//!
//! What an example must print stands beside it, in a file that ends in `.stdout`.

use std::path::Path;
use std::process::Command;

use this_workspace::{check_examples, run};

const EXPECTED: &str = "\
pizza is ordered
salad is ordered
pizza is packed
soup is ordered
the till closes
salad is packed
the cook goes home
soup is packed
the packer goes home
";

#[test]
fn the_rust_program_ends_stage_by_stage() {
    let mut rust = Command::new(env!("CARGO_BIN_EXE_pipes"));
    assert_eq!(run(&mut rust), EXPECTED);
}

#[test]
fn the_python_program_prints_the_same() {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("pipes.py");
    let mut python = Command::new(python_env::for_script(&script).unwrap());
    assert_eq!(run(python.arg(script)), EXPECTED);
}

#[test]
fn every_example_prints_what_stands_beside_it() {
    check_examples("pipes");
}
