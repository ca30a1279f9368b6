//! Arguments: which are wrong usage, and what the others mean.

use std::time::Duration;

use tempfile::{NamedTempFile, tempdir};

use crate::common::Program;
use crate::pipeline;
use crate::run::{Run, run, start};

/// Runs `pipeline` with these arguments, and an input that stays open.
async fn must_refuse(arguments: &[&str], what: &str) {
    let program = Program::start(&mut pipeline(arguments));
    program.end().await.must_be_wrong_usage(what);
}

/// A file that could be read, so that it can't be what's wrong.
fn good_file() -> NamedTempFile {
    let file = NamedTempFile::new().unwrap();
    std::fs::write(file.path(), "1\n").unwrap();
    file
}

#[tokio::test]
async fn no_argument_is_wrong_usage() {
    must_refuse(&[], "no argument").await;
}

#[tokio::test]
async fn flags_without_a_file_are_wrong_usage() {
    must_refuse(&["--ordered"], "`--ordered` without a file").await;
    must_refuse(&["--delay", "5"], "`--delay 5` without a file").await;
    must_refuse(&["--delay"], "`--delay` without a number and a file").await;
}

#[tokio::test]
async fn two_files_are_wrong_usage() {
    let file = good_file();
    let path = file.path().to_str().unwrap();
    must_refuse(&[path, path], "a second file").await;
    must_refuse(&["-", "-"], "a second `-`").await;
}

#[tokio::test]
async fn an_unknown_flag_is_wrong_usage() {
    let file = good_file();
    let path = file.path().to_str().unwrap();
    must_refuse(&["--fast", path], "the flag `--fast`").await;
    must_refuse(&["--Ordered", path], "the flag `--Ordered`").await;
}

#[tokio::test]
async fn a_flag_after_the_file_is_wrong_usage() {
    let file = good_file();
    let path = file.path().to_str().unwrap();
    must_refuse(&[path, "--ordered"], "`--ordered` after the file").await;
    must_refuse(&[path, "--delay", "5"], "`--delay 5` after the file").await;
    must_refuse(&["-", "--ordered"], "`--ordered` after `-`").await;
}

#[tokio::test]
async fn a_delay_that_is_not_a_whole_number_is_wrong_usage() {
    let file = good_file();
    let path = file.path().to_str().unwrap();
    for delay in ["x", "", "1.5", "-1", "5ms", "0x10"] {
        must_refuse(&["--delay", delay, path], &format!("the delay {delay:?}")).await;
    }
    must_refuse(&["--delay", path], "a file as the delay").await;
    must_refuse(&["--delay", "--ordered", path], "a flag as the delay").await;
}

#[tokio::test]
async fn a_file_that_cannot_be_opened_is_wrong_usage() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("none");
    let path = path.to_str().unwrap();
    must_refuse(&[path], "a file that isn't there").await;
    must_refuse(&["--ordered", "--delay", "5", path], "such a file").await;
}

#[tokio::test]
async fn flags_come_in_either_order() {
    // The delay and the order tell that both were read.
    let lines = "1 300\n2\n";
    for flags in [
        ["--ordered", "--delay", "100"],
        ["--delay", "100", "--ordered"],
    ] {
        let run = run(&flags, lines).await;
        run.must_print(&[(1, 1), (2, 2)]).must_take(
            Duration::from_millis(500),
            Duration::from_secs(5),
            "the first item is parsed in 300 ms, and the sink waits 100 ms before each",
        );
    }
}

#[tokio::test]
async fn a_dash_is_standard_input() {
    let mut program = start(&[]);
    program.write("4\n").await;
    drop(program.take_input());
    Run::of(program.end().await).must_print(&[(1, 4)]);
}

#[tokio::test]
async fn a_file_is_read_while_standard_input_stays_open() {
    run(&[], "4\n").await.must_print(&[(1, 4)]);
}
