//! Both programs of this stage, run as a reader runs them.

use std::process::Command;

const EXPECTED: &str = "Hello World!\n";

#[test]
fn the_rust_program_greets_the_world() {
    let output = Command::new(env!("CARGO_BIN_EXE_chaining"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    assert_eq!(String::from_utf8(output.stdout).unwrap(), EXPECTED);
}

#[test]
fn the_python_program_prints_the_same() {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/chaining.py");
    let output = Command::new("python3").arg(script).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    assert_eq!(String::from_utf8(output.stdout).unwrap(), EXPECTED);
}
