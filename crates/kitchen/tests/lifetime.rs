//! How long the embedded server lives: exactly as long as it is needed.

#![cfg(unix)]

mod common;

use std::fs;
#[cfg(target_os = "linux")]
use std::fs::DirEntry;
use std::net::TcpStream;

use common::{kitchen, process, serve, signal, soon};
use kitchen::{Data, Error, Kitchen};
use rustix::process::{Signal, kill_process_group};
use tempfile::tempdir;

#[tokio::test]
async fn killing_the_parent_leaves_no_process_and_no_folder() {
    let folder = tempdir().unwrap();
    let mut run = serve(kitchen(&["--temporary"]).env("TMPDIR", folder.path())).await;
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);

    run.program.kill().await.unwrap();
    assert_eq!(run.gone().await, "");

    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    let address = run
        .uri
        .trim_start_matches("mongodb://")
        .trim_end_matches('/');
    TcpStream::connect(address).unwrap_err();
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_hung_server_goes_with_its_parent_as_well() {
    let folder = tempdir().unwrap();
    let mut run = serve(kitchen(&["--data"]).arg(folder.path())).await;
    signal(run.server_pid, Signal::STOP);
    soon(stopped(run.server_pid)).await;

    run.program.kill().await.unwrap();
    run.gone().await;
}

#[tokio::test]
async fn a_hung_server_can_be_closed() {
    let folder = tempdir().unwrap();
    let data = Data::At(folder.path().to_owned());
    let kitchen = soon(Kitchen::embedded(data, 0)).await.unwrap();
    signal(kitchen.pid().unwrap(), Signal::STOP);

    soon(kitchen.close()).await.unwrap();
}

#[tokio::test]
async fn ctrl_c_in_a_terminal_ends_both_cleanly() {
    // As in a terminal, the signal goes to a whole group of processes. A server in
    // that group would be interrupted, and the program would report it.
    let mut run = serve(kitchen(&["--temporary"]).process_group(0)).await;
    let group = process(run.program.id().unwrap());
    kill_process_group(group, Signal::INT).unwrap();

    assert_eq!(run.gone().await, "");
    assert!(soon(run.program.wait()).await.unwrap().success());
}

#[tokio::test]
async fn sigterm_ends_both_cleanly() {
    let mut run = serve(&mut kitchen(&["--temporary"])).await;
    signal(run.program.id().unwrap(), Signal::TERM);

    assert_eq!(run.gone().await, "");
    assert!(soon(run.program.wait()).await.unwrap().success());
}

#[tokio::test]
async fn the_program_reports_that_its_server_was_killed() {
    let folder = tempdir().unwrap();
    let mut run = serve(kitchen(&["--data"]).arg(folder.path())).await;
    signal(run.server_pid, Signal::KILL);

    let expected = "kitchen: the embedded MongoDB has ended (signal: 9 (SIGKILL)): \
                    run this again, what was written is still there\n";
    assert_eq!(run.gone().await, expected);
    assert_eq!(soon(run.program.wait()).await.unwrap().code(), Some(1));
}

#[tokio::test]
async fn closing_waits_until_the_data_are_free_again() {
    let folder = tempdir().unwrap();
    for _ in 0..3 {
        let data = Data::At(folder.path().to_owned());
        let kitchen = soon(Kitchen::embedded(data, 0)).await.unwrap();
        soon(kitchen.close()).await.unwrap();
    }
}

#[tokio::test]
async fn closing_reports_a_server_that_was_killed() {
    let folder = tempdir().unwrap();
    let data = Data::At(folder.path().to_owned());
    let kitchen = soon(Kitchen::embedded(data, 0)).await.unwrap();
    signal(kitchen.pid().unwrap(), Signal::KILL);

    let error = soon(kitchen.close()).await.unwrap_err();
    assert!(matches!(error, Error::Ended { .. }), "{error}");
}

/// Completes when every thread of the process has stopped. Only its parent could be
/// told of that, so this has to look again and again.
#[cfg(target_os = "linux")]
async fn stopped(pid: u32) {
    let is_stopped = |thread: DirEntry| {
        let stat = fs::read_to_string(thread.path().join("stat"));
        stat.expect("a thread").contains(") T ")
    };
    let threads = || fs::read_dir(format!("/proc/{pid}/task")).expect("a process");
    while !threads().flatten().all(is_stopped) {
        tokio::task::yield_now().await;
    }
}
