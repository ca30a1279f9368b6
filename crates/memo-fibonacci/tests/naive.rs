//! The lesson: a cache that forgets who is already computing.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::process::Command;

/// Runs the example, and returns what it prints.
fn naive(arguments: &[&str]) -> String {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["run", "--quiet", "--package", "memo-fibonacci"]);
    cargo.args(["--example", "naive", "--"]).args(arguments);
    let output = cargo.output().unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// Counts how often each of the numbers from 0 to 4 was calculated.
fn computations(printed: &str) -> [usize; 5] {
    [0, 1, 2, 3, 4].map(|n| {
        let line = format!("calculated {n}");
        printed.lines().filter(|printed| *printed == line).count()
    })
}

#[test]
fn a_naive_cache_computes_once_while_nothing_waits() {
    let printed = naive(&[]);
    assert_eq!(computations(&printed), [1; 5], "{printed}");
    assert!(printed.ends_with("\n(3, 3, 3)\n"), "{printed}");
}

#[test]
fn a_naive_cache_computes_three_times_as_soon_as_something_waits() {
    let printed = naive(&["--slow"]);
    assert_eq!(computations(&printed), [3; 5], "{printed}");
    assert!(printed.ends_with("\n(3, 3, 3)\n"), "{printed}");
}
