//! Arguments: which are wrong usage.

use tempfile::tempdir;

use crate::common::Program;
use crate::files::Files;
use crate::merge;

/// Runs `merge` with arguments that must be refused.
async fn must_refuse(arguments: &[&str], what: &str) {
    let program = Program::start(merge().args(arguments));
    program.end().await.must_be_wrong_usage(what);
}

#[tokio::test]
async fn arguments_but_two_files_and_a_whole_number_are_wrong_usage() {
    let files = Files::with("1 a\n", "1 b\n");
    let (first, second) = (files.path(1), files.path(2));
    must_refuse(&[], "no argument").await;
    must_refuse(&[first, second], "two files without a deadline").await;
    must_refuse(&[first, second, "0", "0"], "a fourth argument").await;
    for millis in ["", "x", "-1", "1.5", "5ms"] {
        must_refuse(
            &[first, second, millis],
            &format!("the deadline {millis:?}"),
        )
        .await;
    }
}

#[tokio::test]
async fn a_file_that_cannot_be_opened_is_wrong_usage() {
    let files = Files::with("1 a\n", "1 b\n");
    let folder = tempdir().unwrap();
    let none = folder.path().join("none");
    let none = none.to_str().unwrap();
    must_refuse(&[none, files.path(2), "0"], "a first file that isn't there").await;
    must_refuse(
        &[files.path(1), none, "0"],
        "a second file that isn't there",
    )
    .await;
}
