//! Both programs of this stage, run as a reader runs them.

use std::path::Path;
use std::process::Command;

use this_workspace::run;

const EXPECTED: &str = "Hello World!\n";

#[test]
fn the_rust_program_greets_the_world() {
    let mut rust = Command::new(env!("CARGO_BIN_EXE_chaining"));
    assert_eq!(run(&mut rust), EXPECTED);
}

#[test]
fn the_python_program_prints_the_same() {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("chaining.py");
    let mut python = Command::new(python_env::for_script(&script).unwrap());
    assert_eq!(run(python.arg(script)), EXPECTED);
}
