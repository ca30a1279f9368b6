//! The life of a local server: exactly as long as it is needed.

#![cfg(unix)]

use std::fs;
#[cfg(target_os = "linux")]
use std::fs::{DirEntry, File};
use std::net::TcpListener;
#[cfg(target_os = "linux")]
use std::process::Stdio;

use crate::common::{home, local_mongo, process, serve, signal, soon};
use local_mongo::{Error, LocalMongo, Storage};
use mongodb::bson::{Document, doc};
use rustix::process::{Signal, kill_process_group};
use tempfile::tempdir;
#[cfg(target_os = "linux")]
use tokio::io::{AsyncBufReadExt, BufReader};

#[tokio::test]
async fn killing_the_parent_leaves_no_process_and_no_folder() {
    let folder = tempdir().unwrap();
    let mut run = serve(local_mongo(&["--temporary"]).env("TMPDIR", folder.path())).await;
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);

    run.program.kill().await.unwrap();
    assert_eq!(run.gone().await, "");

    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_hung_server_goes_with_its_parent_as_well() {
    let folder = tempdir().unwrap();
    let mut run = serve(local_mongo(&["--data"]).arg(folder.path())).await;
    signal(run.server_pid, Signal::STOP);
    soon(stopped(run.server_pid)).await;

    run.program.kill().await.unwrap();
    run.gone().await;
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn killing_the_supervisor_leaves_no_server() {
    let folder = tempdir().unwrap();
    let mut run = serve(local_mongo(&["--data"]).arg(folder.path())).await;
    let stat = fs::read_to_string(format!("/proc/{}/stat", run.server_pid)).unwrap();
    let (_, fields) = stat.rsplit_once(") ").unwrap();
    let supervisor = fields.split(' ').nth(1).unwrap().parse().unwrap();
    signal(supervisor, Signal::KILL);

    let said = run.gone().await;
    assert!(said.contains("the local MongoDB has ended"), "{said}");
}

#[tokio::test]
async fn a_start_right_after_a_hard_stop_waits_for_the_data_and_the_port() {
    let home = home().await;
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr();
    let port = port.unwrap().port().to_string();
    for flags in [
        vec![],
        vec!["--port", &port],
        vec!["--temporary", "--port", &port],
    ] {
        let mut command = local_mongo(&flags);
        command.env("LOCAL_MONGO_HOME", home.path());
        let mut run = serve(&mut command).await;
        for _ in 0..2 {
            run.program.kill().await.unwrap();
            run = serve(&mut command).await;
        }
        run.program.kill().await.unwrap();
        run.gone().await;
    }
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_server_whose_words_can_not_be_written_serves_as_well() {
    let full = || File::options().write(true).open("/dev/full").unwrap();
    let folder = tempdir().unwrap();
    let mut command = local_mongo(&["--data"]);
    command.arg(folder.path()).stderr(full());
    let mut program = command.stdout(Stdio::piped()).spawn().unwrap();
    let mut stdout = BufReader::new(program.stdout.take().unwrap()).lines();
    let uri = soon(stdout.next_line()).await.unwrap().unwrap();
    let client = mongodb::Client::with_uri_str(uri).await.unwrap();
    client.list_database_names().await.unwrap();
    signal(program.id().unwrap(), Signal::TERM);
    assert!(soon(program.wait()).await.unwrap().success());

    let mut program = command
        .stderr(Stdio::piped())
        .stdout(full())
        .spawn()
        .unwrap();
    let mut stderr = BufReader::new(program.stderr.take().unwrap()).lines();
    soon(stderr.next_line()).await.unwrap().unwrap();
    signal(program.id().unwrap(), Signal::TERM);
    assert!(soon(program.wait()).await.unwrap().success());
}

#[tokio::test]
async fn a_hung_server_can_be_closed() {
    let folder = tempdir().unwrap();
    let storage = Storage::Folder(folder.path().to_owned());
    let mongo = soon(LocalMongo::start(storage, 0)).await.unwrap();
    signal(mongo.pid().unwrap(), Signal::STOP);

    soon(mongo.close()).await.unwrap();
}

#[tokio::test]
async fn ctrl_c_in_a_terminal_ends_both_cleanly() {
    // As in a terminal, the signal goes to a whole group of processes. A server in
    // that group would be interrupted, and the program would report it.
    let mut run = serve(local_mongo(&["--temporary"]).process_group(0)).await;
    let group = process(run.program.id().unwrap());
    kill_process_group(group, Signal::INT).unwrap();

    assert_eq!(run.gone().await, "");
    assert!(soon(run.program.wait()).await.unwrap().success());
}

#[tokio::test]
async fn sigterm_ends_both_cleanly() {
    let mut run = serve(&mut local_mongo(&["--temporary"])).await;
    signal(run.program.id().unwrap(), Signal::TERM);

    assert_eq!(run.gone().await, "");
    assert!(soon(run.program.wait()).await.unwrap().success());
}

#[tokio::test]
async fn the_program_reports_that_its_server_was_killed() {
    let folder = tempdir().unwrap();
    let mut run = serve(local_mongo(&["--data"]).arg(folder.path())).await;
    signal(run.server_pid, Signal::KILL);

    let expected = "local-mongo: the local MongoDB has ended (signal 9 (SIGKILL)): \
                    run this again; its data is still in ";
    let expected = format!("{expected}{}\n", folder.path().display());
    assert_eq!(run.gone().await, expected);
    assert_eq!(soon(run.program.wait()).await.unwrap().code(), Some(1));
}

#[tokio::test]
async fn closing_waits_until_the_data_are_free_again() {
    let folder = tempdir().unwrap();
    for _ in 0..3 {
        let storage = Storage::Folder(folder.path().to_owned());
        let mongo = soon(LocalMongo::start(storage, 0)).await.unwrap();
        soon(mongo.close()).await.unwrap();
    }
}

#[tokio::test]
async fn what_was_written_is_still_there_on_another_port() {
    let folder = tempdir().unwrap();
    let mut ports = Vec::new();
    for expected in [0, 1] {
        let storage = Storage::Folder(folder.path().to_owned());
        let mongo = soon(LocalMongo::start(storage, 0)).await.unwrap();
        ports.extend(mongo.port());
        let client = mongodb::Client::with_uri_str(mongo.uri()).await.unwrap();
        let stuff = client.database("test").collection::<Document>("stuff");
        assert_eq!(stuff.count_documents(doc! {}).await.unwrap(), expected);
        stuff
            .insert_one(doc! { "_id": expected as i64 })
            .await
            .unwrap();
        soon(mongo.close()).await.unwrap();
    }
    assert_ne!(ports[0], ports[1]);
}

#[tokio::test]
async fn closing_reports_a_server_that_was_killed() {
    let folder = tempdir().unwrap();
    let storage = Storage::Folder(folder.path().to_owned());
    let mongo = soon(LocalMongo::start(storage, 0)).await.unwrap();
    signal(mongo.pid().unwrap(), Signal::KILL);

    let error = soon(mongo.close()).await.unwrap_err();
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
