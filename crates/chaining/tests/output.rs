//! Both programs of this stage, run as a reader runs them.

use std::path::Path;
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
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("chaining.py");
    let mut python = Command::new(python_env::for_script(&script).unwrap());
    let output = python.arg(script).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    // On Windows, Python ends its lines as Windows does.
    let printed = String::from_utf8(output.stdout).unwrap();
    assert_eq!(printed.replace("\r\n", "\n"), EXPECTED);
}
