//! The examples of this stage, run as a reader runs them.

use std::time::{Duration, Instant};

use this_workspace::{example, run};

#[test]
fn one_poll_is_enough_where_nothing_waits() {
    let printed = run(&mut example("hello", "polls"));
    let rows = "
   hello_world  ··········██████████●
   thread       ░░░░░░░░░░██████████
";
    assert!(printed.contains(rows), "{printed}");
}

#[test]
fn a_coroutine_that_sleeps_takes_a_second_longer() {
    let began = Instant::now();
    let printed = run(&mut example("hello", "waiting"));
    assert_eq!(printed, "One moment, please.\nHello World!\n");
    assert!(began.elapsed() >= Duration::from_secs(1));
}
