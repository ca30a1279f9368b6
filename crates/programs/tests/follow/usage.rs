//! Arguments: which are wrong usage.

use tempfile::tempdir;

use crate::common::Program;
use crate::follow;
use crate::log::Log;

async fn must_refuse(arguments: &[&str], what: &str) {
    let program = Program::start(follow().args(arguments));
    program.end().await.must_be_wrong_usage(what);
}

#[tokio::test]
async fn no_argument_is_wrong_usage() {
    must_refuse(&[], "no argument").await;
}

#[tokio::test]
async fn a_file_without_a_pattern_is_wrong_usage() {
    let log = Log::with("a\n");
    must_refuse(&[log.path()], "a file without a pattern").await;
}

#[tokio::test]
async fn a_third_argument_is_wrong_usage() {
    let log = Log::with("a\n");
    must_refuse(&[log.path(), "a", "b"], "a third argument").await;
    must_refuse(&[log.path(), "a", log.path()], "a second file").await;
}

#[tokio::test]
async fn a_file_that_cannot_be_opened_is_wrong_usage() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("none");
    must_refuse(&[path.to_str().unwrap(), "a"], "a file that isn't there").await;
}
