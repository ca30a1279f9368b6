//! The use of a MongoDB that `MONGODB_URI` names.

#![cfg(unix)]

use crate::common::{failure, local_mongo, path, soon};
use tempfile::tempdir;

#[tokio::test]
async fn a_given_uri_is_used_and_nothing_is_started_or_installed() {
    let folder = tempdir().unwrap();
    let home = folder.path().join("home");
    let mut command = local_mongo(&[]);
    command.env("MONGODB_URI", "mongodb://db.example/demo");
    command
        .env("LOCAL_MONGO_HOME", &home)
        .env("PATH", folder.path());

    let output = soon(command.output()).await.unwrap();
    assert!(output.status.success(), "{output:?}");
    assert_eq!(output.stdout, b"mongodb://db.example/demo\n");
    assert_eq!(output.stderr, b"MONGODB_URI is set: nothing is started.\n");
    assert!(!home.exists());
}

#[tokio::test]
async fn an_empty_uri_counts_as_none() {
    let folder = tempdir().unwrap();
    let mut command = local_mongo(&[]);
    command
        .env("MONGODB_URI", "")
        .env("LOCAL_MONGO_HOME", folder.path());
    let error = failure(command.env("PATH", path("too-old"))).await;
    assert!(error.contains("Python 3.8 is too old"), "{error}");
}
