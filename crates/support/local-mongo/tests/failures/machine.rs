//! A machine that lacks something, and the sentence that says so.

use std::path::Path;

use tempfile::{TempDir, tempdir};
use tokio::process::Command;

use crate::common::{failure, local_mongo};

/// What is said on a machine that has only what is in the folder `path`.
pub async fn said_with(path: &Path) -> String {
    let (mut program, _home) = machine(path);
    sentence(&failure(&mut program).await).to_owned()
}

/// A program whose machine has only what is in the folder `path`.
pub fn machine(path: &Path) -> (Command, TempDir) {
    let home = tempdir().expect("a folder");
    let mut command = local_mongo(&["--temporary"]);
    command
        .env("PATH", path)
        .env("LOCAL_MONGO_HOME", home.path());
    (command, home)
}

/// The error, of which the announcement of an install is no part.
pub fn sentence(stderr: &str) -> &str {
    let announced = stderr.starts_with("Installing");
    let sentence = if announced {
        stderr.split_once('\n').expect("two lines").1
    } else {
        stderr
    };
    assert_eq!(sentence.lines().count(), 1, "{stderr}");
    sentence.trim_end()
}
