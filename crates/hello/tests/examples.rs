//! The examples of this stage, run as a reader runs them.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::process::{Command, Output};
use std::time::{Duration, Instant};

#[test]
fn one_poll_is_enough_where_nothing_waits() {
    let output = example("polls");
    assert!(output.status.success(), "{output:?}");
    let printed = String::from_utf8(output.stdout).unwrap();
    let rows = "
   hello_world  ··········██████████●
   thread       ░░░░░░░░░░██████████
";
    assert!(printed.contains(rows), "{printed}");
}

#[test]
fn a_coroutine_that_sleeps_takes_a_second_longer() {
    let began = Instant::now();
    let output = example("waiting");
    assert!(output.status.success(), "{output:?}");
    assert_eq!(
        String::from_utf8(output.stdout).unwrap(),
        "One moment, please.\nHello World!\n"
    );
    assert!(began.elapsed() >= Duration::from_secs(1));
}

fn example(name: &str) -> Output {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["run", "--quiet", "--package", "hello", "--example"]);
    cargo.arg(name).output().unwrap()
}
