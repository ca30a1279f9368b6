//! The example that shows how the three futures nest in one poll.

use std::process::Command;

const EXPECTED: &str = "\
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

#[test]
fn one_poll_of_the_outer_future_runs_all_three() {
    let mut command = Command::new(env!("CARGO"));
    command.args(["run", "--quiet", "--package", "chaining"]);
    let output = command.args(["--example", "polls"]).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    assert_eq!(String::from_utf8(output.stdout).unwrap(), EXPECTED);
}
