//! Each failure is one sentence, with the way out.

#![cfg(unix)]

mod common;

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::symlink;
use std::path::Path;

use common::{failure, kitchen, link_python, path, serve};
use tempfile::{TempDir, tempdir};
use tokio::process::Command;

/// A program whose machine has only what is in the folder `path`.
fn machine(path: &Path) -> (Command, TempDir) {
    let home = tempdir().expect("a folder");
    let mut command = kitchen(&["--temporary"]);
    command.env("PATH", path).env("KITCHEN_HOME", home.path());
    (command, home)
}

/// The error, of which the announcement of an install is no part.
fn sentence(stderr: &str) -> &str {
    let announced = stderr.starts_with("Installing");
    let sentence = if announced {
        stderr.split_once('\n').expect("two lines").1
    } else {
        stderr
    };
    assert_eq!(sentence.lines().count(), 1, "{stderr}");
    sentence.trim_end()
}

#[tokio::test]
async fn no_python() {
    for path in [tempdir().unwrap().path(), &path("broken-shim")] {
        let (mut kitchen, _home) = machine(path);
        assert_eq!(
            sentence(&failure(&mut kitchen).await),
            "kitchen: no Python found: install Python 3.10 to 3.13, or uv, \
             or set MONGODB_URI to a MongoDB that you have"
        );
    }
}

#[tokio::test]
async fn a_python_too_old() {
    let (mut kitchen, _home) = machine(&path("too-old"));
    assert_eq!(
        sentence(&failure(&mut kitchen).await),
        "kitchen: Python 3.9 is too old: install Python 3.10 to 3.13, or uv, \
         or set MONGODB_URI to a MongoDB that you have"
    );
}

#[tokio::test]
async fn a_python_too_new() {
    let (mut kitchen, _home) = machine(&path("too-new"));
    assert_eq!(
        sentence(&failure(&mut kitchen).await),
        "kitchen: Python 3.14 is too new: install Python 3.10 to 3.13, or uv, \
         or set MONGODB_URI to a MongoDB that you have"
    );
}

#[tokio::test]
async fn a_python_without_venv() {
    let (mut kitchen, _home) = machine(&path("without-venv"));
    assert_eq!(
        sentence(&failure(&mut kitchen).await),
        "kitchen: Python 3.11 cannot make a virtual environment: install its venv module \
         (on Debian and Ubuntu `apt install python3.11-venv`), \
         or set MONGODB_URI to a MongoDB that you have"
    );
}

#[tokio::test]
async fn no_network_for_uv() {
    let (mut kitchen, _home) = machine(&path("broken-uv"));
    assert_eq!(
        sentence(&failure(&mut kitchen).await),
        "kitchen: uv could not install the embedded MongoDB (error: connection refused): \
         check the network connection and run this again, \
         or set MONGODB_URI to a MongoDB that you have"
    );
}

#[tokio::test]
async fn no_network_for_pip_the_second_time_as_well() {
    let bin = tempdir().unwrap();
    link_python(bin.path()).await;
    let (mut kitchen, home) = machine(bin.path());
    // Nothing listens there once the listener is dropped.
    let closed = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    kitchen.env("PIP_INDEX_URL", format!("http://{closed}/"));
    kitchen.env("PIP_RETRIES", "0").env("PIP_NO_CACHE_DIR", "1");
    kitchen
        .env("PIP_CONFIG_FILE", "/dev/null")
        .env_remove("PIP_FIND_LINKS");

    for _ in 0..2 {
        let stderr = failure(&mut kitchen).await;
        let sentence = sentence(&stderr);
        let start = "kitchen: pip could not install the embedded MongoDB (No matching ";
        assert!(sentence.starts_with(start), "{sentence}");
        assert!(sentence.ends_with(
            "): check the network connection and run this again, \
             or set MONGODB_URI to a MongoDB that you have"
        ));
        // The half-made environment is there, and does not count.
        assert!(home.path().join("venv").exists());
    }
}

#[tokio::test]
async fn data_in_use_by_another_process() {
    let folder = tempdir().unwrap();
    let mut run = serve(kitchen(&["--data"]).arg(folder.path())).await;
    let stderr = failure(kitchen(&["--data"]).arg(folder.path())).await;
    assert_eq!(
        sentence(&stderr),
        format!(
            "kitchen: the data folder {} is in use by another process: stop that one, \
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
    let stderr = failure(&mut kitchen(&["--temporary", "--port", &port])).await;
    let sentence = sentence(&stderr);
    assert!(sentence.starts_with("kitchen: the embedded MongoDB did not start ("));
    assert!(sentence.contains("Address already in use"), "{sentence}");
    assert!(sentence.ends_with("or set MONGODB_URI to a MongoDB that you have"));
}

#[tokio::test]
async fn a_server_that_dies_before_it_is_ready() {
    // An environment that says it is complete, with a Python that only exits.
    let (mut kitchen, home) = machine(&path("silent"));
    let bin = home.path().join("venv/bin");
    fs::create_dir_all(&bin).unwrap();
    symlink(path("silent").join("python"), bin.join("python")).unwrap();
    let stamp = include_str!("../requirements.txt");
    fs::write(home.path().join("venv/complete"), stamp).unwrap();

    let stderr = failure(&mut kitchen).await;
    let sentence = sentence(&stderr);
    let start = "kitchen: the embedded MongoDB did not start (exit status: 3): ";
    assert!(sentence.starts_with(start), "{sentence}");
    assert!(sentence.ends_with("or set MONGODB_URI to a MongoDB that you have"));
}
