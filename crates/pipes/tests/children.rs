//! The children of this stage, as real processes.
//!
//! Whatever a test starts is killed when the test ends, and nothing waits without a limit.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use this_workspace::cargo;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::join;
use tokio::process::{Child, Command};
use tokio::time::timeout;

/// How long anything may take that does end, even on a busy machine.
const DEADLINE: Duration = Duration::from_secs(30);

/// How long something must stand still before it counts as waiting.
const STALL_TIME: Duration = Duration::from_millis(500);

/// More than any pipe holds, and more than two of them.
const FLOOD_BYTES: usize = 16 << 20;

#[tokio::test]
async fn a_program_that_still_reads_its_input_stays_although_main_is_at_its_end() {
    let mut child = start("ways_out", "");
    // `wait` would close it.
    let stdin = child.stdin.take().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut line = async || timeout(DEADLINE, lines.next_line()).await.unwrap().unwrap();
    assert_eq!(line().await.as_deref(), Some("nobody has ordered"));
    assert_eq!(line().await.as_deref(), Some("main is at its end"));
    assert!(timeout(STALL_TIME, child.wait()).await.is_err());

    // At the end of its input, it has nothing more to wait for.
    drop(stdin);
    assert_eq!(line().await.as_deref(), Some("the runtime is gone"));
    assert_eq!(line().await, None);
    let status = timeout(DEADLINE, child.wait()).await.unwrap().unwrap();
    assert!(status.success(), "{status}");
}

#[tokio::test]
async fn each_way_out_ends_it_while_its_input_is_still_open() {
    for way in ["background", "timeout", "exit"] {
        let mut child = start("ways_out", way);
        let stdin = child.stdin.take().unwrap();
        let ended = timeout(DEADLINE, child.wait()).await;
        let status = ended.unwrap_or_else(|_| panic!("{way}: it hangs")).unwrap();
        assert!(status.success(), "{way}: {status}");
        drop(stdin);
    }
}

#[tokio::test]
async fn a_program_whose_own_thread_reads_ends_while_its_input_is_still_open() {
    let mut child = start("typed", "");
    let stdin = child.stdin.take().unwrap();
    let ended = timeout(DEADLINE, child.wait_with_output()).await;
    let output = ended.expect("it hangs").unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    assert_eq!(printed.trim_end(), "nobody has ordered");
    drop(stdin);
}

#[cfg(unix)]
#[tokio::test]
async fn a_program_whose_own_thread_prints_ends_on_ctrl_c_while_nobody_reads_its_output() {
    let more_than_a_pipe_holds = FLOOD_BYTES.to_string();
    let mut child = start("printed", &more_than_a_pipe_holds);
    assert!(timeout(STALL_TIME, child.wait()).await.is_err());

    let mut kill = Command::new("kill");
    kill.args(["-INT", &child.id().unwrap().to_string()]);
    assert!(kill.status().await.unwrap().success());
    // The thread is still stuck in a write, because the pipe is open and full.
    let ended = timeout(DEADLINE, child.wait()).await;
    let status = ended.expect("it hangs").unwrap();
    assert!(status.success(), "{status}");
}

#[tokio::test]
async fn a_child_whose_output_nobody_reads_holds_up_its_writer_and_loses_nothing() {
    let mut child = start("deadlock", "echo");
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = child.stdout.take().unwrap();
    let chunk = vec![b'x'; 1024];
    let mut written = 0;
    while written < FLOOD_BYTES {
        // `write` is cancel safe, so what a stall drops isn't half-written.
        match timeout(STALL_TIME, stdin.write(&chunk)).await {
            Ok(result) => written += result.unwrap(),
            Err(_) => break,
        }
    }
    // Two pipes and the buffers of the child are all that there's room in.
    assert!((1..1 << 20).contains(&written), "{written} bytes");

    let rest = vec![b'x'; FLOOD_BYTES - written];
    let mut read = Vec::new();
    let writing = async move { stdin.write_all(&rest).await };
    let both = async { join!(writing, stdout.read_to_end(&mut read)) };
    let (wrote, _) = timeout(DEADLINE, both).await.unwrap();
    wrote.unwrap();
    assert_eq!(read.len(), FLOOD_BYTES);
    let status = timeout(DEADLINE, child.wait()).await.unwrap().unwrap();
    assert!(status.success(), "{status}");
}

#[tokio::test]
async fn a_child_is_gone_when_the_future_that_holds_it_is_dropped() {
    let mut child = start("deadlock", "echo");
    // As long as this is open, the child doesn't end by itself.
    let stdin = child.stdin.take().unwrap();
    let mut stdout = child.stdout.take().unwrap();
    let waiting = async move { child.wait().await };
    assert!(timeout(STALL_TIME, waiting).await.is_err());

    let mut answer = Vec::new();
    let ended = timeout(DEADLINE, stdout.read_to_end(&mut answer)).await;
    ended.expect("a child that's gone").unwrap();
    drop(stdin);
}

#[tokio::test]
async fn a_child_in_python_hears_the_same() {
    let expected = include_str!("../examples/subprocess.stdout");
    assert_eq!(python("shout.py").await, expected);
}

#[tokio::test]
async fn a_loop_in_python_waits_for_its_threads_too() {
    let printed = python("give_up.py").await;
    let expected = "Bo gives up\nmain ends\nthe oven opens: cake\nthe loop is gone\n";
    assert_eq!(printed, expected);
}

/// Runs a program of this stage in Python, and returns what it has printed.
async fn python(script: &str) -> String {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join(script);
    let mut python = Command::new(python_env::for_script(&script).unwrap());
    python.arg(script).kill_on_drop(true);
    let output = timeout(DEADLINE, python.output()).await.unwrap().unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout)
        .unwrap()
        .replace("\r\n", "\n")
}

/// Starts an example, which is killed when it's dropped.
fn start(example: &str, argument: &str) -> Child {
    let mut command = Command::new(built(example));
    command
        .arg(argument)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .unwrap()
}

/// Builds an example, and returns where its program is: beside that of the stage.
fn built(example: &str) -> PathBuf {
    let mut cargo = cargo();
    cargo.args([
        "build",
        "--quiet",
        "--package",
        "pipes",
        "--example",
        example,
    ]);
    assert!(cargo.status().unwrap().success());
    Path::new(env!("CARGO_BIN_EXE_pipes"))
        .with_file_name("examples")
        .join(example)
        .with_extension(std::env::consts::EXE_EXTENSION)
}
