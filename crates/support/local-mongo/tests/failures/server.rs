//! The local MongoDB is there, and can't serve.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::symlink;

use tempfile::tempdir;

use crate::common::{failure, local_mongo, path, serve};
use crate::machine::{machine, sentence};

#[tokio::test]
async fn data_in_use_by_another_process() {
    let folder = tempdir().unwrap();
    let mut run = serve(local_mongo(&["--data"]).arg(folder.path())).await;
    let stderr = failure(local_mongo(&["--data"]).arg(folder.path())).await;
    assert_eq!(
        sentence(&stderr),
        format!(
            "local-mongo: the data folder {} is in use by another process: stop that one, \
             or set MONGODB_URI to a MongoDB that you have",
            folder.path().display()
        )
    );
    run.program.kill().await.unwrap();
    run.gone().await;
}

#[tokio::test]
async fn a_port_in_use() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port().to_string();
    let stderr = failure(&mut local_mongo(&["--temporary", "--port", &port])).await;
    assert_eq!(
        sentence(&stderr),
        format!(
            "local-mongo: port {port} is in use by another process: stop that one, \
             or set MONGODB_URI to a MongoDB that you have"
        )
    );
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_folder_that_can_not_be_written_to() {
    // Not even root can make a file there.
    let stderr = failure(&mut local_mongo(&["--data", "/sys/kernel"])).await;
    let start = "local-mongo: can't write to the data folder /sys/kernel: ";
    assert!(sentence(&stderr).starts_with(start), "{stderr}");
}

#[tokio::test]
async fn a_server_that_dies_before_it_is_ready() {
    // An environment that says it is complete, with a Python that only exits.
    let (mut program, home) = machine(&path("silent"));
    let bin = home.path().join("mongod/bin");
    fs::create_dir_all(&bin).unwrap();
    symlink(path("silent").join("python"), bin.join("python")).unwrap();
    let stamp = include_str!("../../engine/mongod.txt");
    fs::write(home.path().join("mongod/complete"), stamp).unwrap();

    let stderr = failure(&mut program).await;
    let sentence = sentence(&stderr);
    let start = "local-mongo: the local MongoDB did not start (exit status: 3): ";
    assert!(sentence.starts_with(start), "{sentence}");
    assert!(sentence.ends_with("or set MONGODB_URI to a MongoDB that you have"));
}
