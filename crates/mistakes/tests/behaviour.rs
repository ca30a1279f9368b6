//! The programs that compile: what goes wrong, and that the mended one is well.

mod common;

use std::path::Path;

use common::{DEADLINE, hangs, prints, recorded, run, text};
use tokio::process::Command;

/// Where a program is: `program!("forgotten-sender", "wrong")`.
macro_rules! program {
    ($mistake:literal, $which:literal) => {
        env!(concat!("CARGO_BIN_EXE_", $mistake, "-", $which))
    };
}

#[tokio::test]
async fn awaits_in_a_row_take_the_sum_of_their_times() {
    prints(program!("one-after-another", "wrong")).await;
    prints(program!("one-after-another", "mended")).await;
}

#[tokio::test]
async fn a_blocking_sleep_holds_up_the_future_beside_it() {
    prints(program!("blocking-sleep", "wrong")).await;
    prints(program!("blocking-sleep", "mended")).await;
}

#[tokio::test]
async fn a_task_is_dropped_when_main_returns() {
    prints(program!("main-returns-early", "wrong")).await;
    prints(program!("main-returns-early", "mended")).await;
}

#[tokio::test]
async fn an_error_in_a_task_is_heard_by_nobody() {
    prints(program!("unheard-error", "wrong")).await;
    prints(program!("unheard-error", "mended")).await;
}

#[tokio::test]
async fn a_task_outlives_the_timeout_on_its_handle() {
    prints(program!("outlived-timeout", "wrong")).await;
    prints(program!("outlived-timeout", "mended")).await;
}

#[tokio::test]
async fn a_runtime_inside_a_runtime_panics() {
    let mut wrong = Command::new(program!("runtime-in-runtime", "wrong"));
    let output = run(&mut wrong, DEADLINE).await;
    assert_eq!(output.status.code(), Some(101), "{output:?}");
    // Around it stand the number of a thread and a path of this machine.
    let message = recorded("runtime-in-runtime/wrong.stderr");
    let stderr = text(output.stderr);
    assert!(stderr.contains(&message), "{stderr}");
    prints(program!("runtime-in-runtime", "mended")).await;
}

#[tokio::test]
async fn select_loses_what_the_loser_had_read() {
    prints(program!("lossy-select", "wrong")).await;
    prints(program!("lossy-select", "mended")).await;
}

#[tokio::test]
async fn a_timer_made_in_the_loop_never_fires() {
    prints(program!("timer-starts-over", "wrong")).await;
    prints(program!("timer-starts-over", "mended")).await;
}

#[tokio::test]
async fn a_lock_held_across_an_await_hangs() {
    hangs(program!("lock-across-await", "wrong")).await;
    prints(program!("lock-across-await", "mended")).await;
}

#[tokio::test]
async fn a_sender_that_is_kept_hangs_the_receiver() {
    hangs(program!("forgotten-sender", "wrong")).await;
    prints(program!("forgotten-sender", "mended")).await;
}

#[tokio::test]
async fn a_naive_cache_lets_every_caller_do_the_work() {
    prints(program!("cache-stampede", "wrong")).await;
    prints(program!("cache-stampede", "mended")).await;
}

#[tokio::test]
async fn join_all_begins_everything_at_once() {
    prints(program!("unbounded-fan-out", "wrong")).await;
    prints(program!("unbounded-fan-out", "mended")).await;
}

#[tokio::test]
async fn a_dropped_driver_call_costs_a_connection_and_a_spawned_one_is_carried_out() {
    // Cargo builds the examples for every `cargo test`, beside the binaries.
    let binary = Path::new(program!("one-after-another", "wrong"));
    let examples = binary.with_file_name("examples");
    // In turn: with `MONGODB_URI` set they share a database.
    prints(examples.join("dropped-driver-call-wrong")).await;
    prints(examples.join("dropped-driver-call-mended")).await;
}
