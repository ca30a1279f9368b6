//! The examples of this stage, run as a reader runs them.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use this_workspace::{example, run};

/// The nesting, when nothing waits.
const NESTED: &str = "\
Hello World!

   ·  made, not polled yet                ●  ready: Poll::Ready
   █  being polled                        ░  idle

   future  0         2         4         6         8 steps
           ┼─────────┼─────────┼─────────┼─────────┼
   outer   ·····███████████████████████████████████●
   middle            ·····████████████████████●
   inner                       ·····█████●
   thread  ░░░░░███████████████████████████████████
";

/// The rows, when `inner` waits.
const WAITING: &str = "
   outer   ○───────────────────────────────────────● 20 ms
   middle  ○───────────────────────────────────────● 20 ms
   inner   ○───────────────────────────────────────● 20 ms
";

#[test]
fn one_poll_of_the_outer_future_runs_all_three() {
    assert_eq!(run(&mut example("chaining", "polls")), NESTED);
}

#[test]
fn all_three_are_pending_while_the_innermost_waits() {
    let printed = run(example("chaining", "polls").arg("--slow"));
    assert!(printed.contains(WAITING), "{printed}");
}

#[test]
fn a_number_travels_in_and_the_greeting_out() {
    let printed = run(example("chaining", "error").arg("3"));
    assert_eq!(printed, "Hello World!!!\n");
}

#[test]
fn an_error_travels_through_three_awaits_to_the_exit_code() {
    let output = example("chaining", "error").arg("salt").output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(output.stdout, b"");
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        "error: how many marks? invalid digit found in string\n"
    );
}

#[test]
fn a_future_by_hand_is_pending_once_and_then_ready() {
    let printed = run(&mut example("chaining", "by_hand"));
    assert_eq!(printed, "not ready yet\npizza\n");
}
