//! The programs that compile: what goes wrong, and that the mended one is well.

mod common;

use std::path::Path;

use common::{DEADLINE, hangs, prints, recorded, run, text};
use tokio::process::Command;

/// The program of a mistake: `program!("forgotten-sender", "wrong")`.
macro_rules! program {
    ($mistake:literal, $which:literal) => {
        env!(concat!("CARGO_BIN_EXE_", $mistake, "-", $which))
    };
}

/// Checks both programs of a mistake by what they print.
macro_rules! both_print {
    ($mistake:literal) => {
        prints(
            program!($mistake, "wrong"),
            concat!($mistake, "/wrong.stdout"),
        )
        .await;
        prints(
            program!($mistake, "mended"),
            concat!($mistake, "/mended.stdout"),
        )
        .await;
    };
}

/// Checks that the wrong program of a mistake hangs, and the mended one ends.
macro_rules! only_the_wrong_one_hangs {
    ($mistake:literal) => {
        hangs(
            program!($mistake, "wrong"),
            concat!($mistake, "/wrong.stdout"),
        )
        .await;
        prints(
            program!($mistake, "mended"),
            concat!($mistake, "/mended.stdout"),
        )
        .await;
    };
}

#[tokio::test]
async fn awaits_in_a_row_take_the_sum_of_their_times() {
    both_print!("one-after-another");
}

#[tokio::test]
async fn a_blocking_sleep_holds_up_the_future_beside_it() {
    both_print!("blocking-sleep");
}

#[tokio::test]
async fn a_task_is_dropped_when_main_returns() {
    both_print!("main-returns-early");
}

#[tokio::test]
async fn an_error_in_a_task_is_heard_by_nobody() {
    both_print!("unheard-error");
}

#[tokio::test]
async fn a_task_outlives_the_timeout_on_its_handle() {
    both_print!("outlived-timeout");
}

#[tokio::test]
async fn select_loses_what_the_loser_had_read() {
    both_print!("lossy-select");
}

#[tokio::test]
async fn a_timer_made_in_the_loop_never_fires() {
    both_print!("timer-starts-over");
}

#[tokio::test]
async fn a_naive_cache_lets_every_caller_do_the_work() {
    both_print!("cache-stampede");
}

#[tokio::test]
async fn join_all_begins_everything_at_once() {
    both_print!("unbounded-fan-out");
}

#[tokio::test]
async fn a_lock_held_across_an_await_hangs() {
    only_the_wrong_one_hangs!("lock-across-await");
}

#[tokio::test]
async fn a_sender_that_is_kept_hangs_the_receiver() {
    only_the_wrong_one_hangs!("forgotten-sender");
}

#[tokio::test]
async fn a_runtime_inside_a_runtime_panics() {
    let mut wrong = Command::new(program!("runtime-in-runtime", "wrong"));
    let output = run(wrong.env("RUST_BACKTRACE", "0"), DEADLINE).await;
    assert_eq!(output.status.code(), Some(101), "{output:?}");
    // Around it stand the number of a thread and a path of this machine.
    let message = recorded("runtime-in-runtime/wrong.stderr");
    let stderr = text(output.stderr);
    assert!(stderr.contains(&message), "{stderr}");

    let mended = program!("runtime-in-runtime", "mended");
    prints(mended, "runtime-in-runtime/mended.stdout").await;
}

#[tokio::test]
async fn a_dropped_driver_call_is_carried_out_and_costs_a_connection() {
    // Cargo builds examples beside the binaries, for every `cargo test`.
    let binary = Path::new(program!("one-after-another", "wrong"));
    let examples = binary.with_file_name("examples");
    // One after the other: with `MONGODB_URI` set they share a database.
    for which in ["wrong", "mended"] {
        let program = examples.join(format!("dropped-driver-call-{which}"));
        prints(program, &format!("dropped-driver-call/{which}.stdout")).await;
    }
}
