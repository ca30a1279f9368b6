//! The programs of this stage, run as a reader runs them.
//!
//! What an example must print stands beside it, in a file that ends in `.stdout`.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::fs;
use std::path::Path;
use std::process::Command;

const EXPECTED: &str = "Bo has salad\nCy has soup\nAda has pizza\n";

#[test]
fn the_rust_program_serves_each_order_as_it_gets_ready() {
    let output = Command::new(env!("CARGO_BIN_EXE_concurrency"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    assert_eq!(String::from_utf8(output.stdout).unwrap(), EXPECTED);
}

#[test]
fn the_python_program_prints_the_same() {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("concurrency.py");
    let mut python = Command::new(python_env::for_script(&script).unwrap());
    let output = python.arg(script).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    // On Windows, Python ends its lines as Windows does.
    let printed = String::from_utf8(output.stdout).unwrap();
    assert_eq!(printed.replace("\r\n", "\n"), EXPECTED);
}

#[test]
fn every_example_prints_what_stands_beside_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let mut examples = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path
            .extension()
            .is_none_or(|extension| extension != "stdout")
        {
            continue;
        }
        let name = path.file_stem().unwrap().to_str().unwrap();
        let expected = fs::read_to_string(&path).unwrap();

        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(["run", "--quiet", "--package", "concurrency"]);
        let output = cargo.args(["--example", name]).output().unwrap();
        assert!(output.status.success(), "{name}: {output:?}");
        let printed = String::from_utf8(output.stdout).unwrap();
        assert_eq!(printed, expected, "{name}");
        examples += 1;
    }
    assert!(examples > 0, "there are no examples");
}
