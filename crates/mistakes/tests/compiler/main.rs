//! The programs that the compiler refuses or warns about.
//!
//! Level, code and headline must be the recorded ones with every compiler from
//! the workspace's `rust-version` on; the whole text with `PINNED` alone, for
//! its layout changes. `SNAPSHOTS=overwrite cargo test -p mistakes` with that
//! compiler records it anew, as is due after an update of tokio, too.

#[path = "../common/mod.rs"]
mod common;
mod diagnostics;

use std::fs;

use common::{gallery, prints};
use diagnostics::{PINNED, executable, says};

#[tokio::test]
async fn a_forgotten_await_is_warned_about_and_runs_nothing() {
    let headline = "warning: unused implementer of `Future` that must be used";
    says("forgotten-await", headline).await;
    prints(executable("forgotten-await-wrong").await).await;
    prints(env!("CARGO_BIN_EXE_forgotten-await-mended")).await;
}

#[tokio::test]
async fn an_await_in_a_plain_function_is_refused() {
    let headline = "error[E0728]: `await` is only allowed inside `async` functions and blocks";
    says("await-outside-async", headline).await;
    prints(env!("CARGO_BIN_EXE_await-outside-async-mended")).await;
}

#[tokio::test]
async fn a_recursion_without_a_box_is_refused() {
    let headline = "error[E0733]: recursion in an async fn requires boxing";
    says("recursion-without-box", headline).await;
    prints(env!("CARGO_BIN_EXE_recursion-without-box-mended")).await;
}

#[tokio::test]
async fn a_task_that_borrows_is_refused() {
    let headline = "error[E0373]: async block may outlive the current function, \
                    but it borrows `meal`, which is owned by the current function";
    says("borrow-into-spawn", headline).await;
    prints(env!("CARGO_BIN_EXE_borrow-into-spawn-mended")).await;
}

#[tokio::test]
async fn a_task_that_keeps_an_rc_across_an_await_is_refused() {
    let headline = "error: future cannot be sent between threads safely";
    says("rc-across-await", headline).await;
    prints(env!("CARGO_BIN_EXE_rc-across-await-mended")).await;
}

#[test]
fn the_page_names_the_compiler_that_it_quotes() {
    let page = fs::read_to_string(gallery().join("../../docs/mistakes.md")).expect("the page");
    assert!(page.contains(&format!("quoted from Rust {PINNED}")));
}
