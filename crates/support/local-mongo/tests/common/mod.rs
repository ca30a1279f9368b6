//! The `local-mongo` program, run as a reader runs it.

#![allow(dead_code, reason = "each test file uses its own part")]

use std::future::Future;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use local_mongo::{LocalMongo, Storage};
#[cfg(unix)]
use rustix::process::{Pid, Signal, kill_process};
use tempfile::{TempDir, tempdir};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, BufReader};
use tokio::net::TcpStream;
use tokio::process::{Child, ChildStderr, Command};
use tokio::time::timeout;

/// A program that serves.
pub struct Running {
    pub program: Child,
    pub stderr: BufReader<ChildStderr>,
    pub uri: String,
    /// What it wrote before it served.
    pub greeting: String,
    pub server_pid: u32,
}

/// The program, ready to be run with a server of its own.
pub fn local_mongo(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_local-mongo"));
    command.args(arguments).env_remove("MONGODB_URI");
    command.stdin(Stdio::null()).kill_on_drop(true);
    command
}

/// Runs the program until it serves.
pub async fn serve(command: &mut Command) -> Running {
    let piped = command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut program = piped.spawn().expect("a program");
    let stdout = program.stdout.take().expect("piped above");
    let mut stderr = BufReader::new(program.stderr.take().expect("piped above"));
    let uri = soon(BufReader::new(stdout).lines().next_line()).await;
    let uri = uri.expect("text").expect("the program serves");

    let mut greeting = String::new();
    while !greeting.contains(", process") {
        let read = soon(stderr.read_line(&mut greeting)).await.expect("text");
        assert_ne!(read, 0, "{greeting}");
    }
    let (_, pid) = greeting.rsplit_once(", process ").expect("a process id");
    let (pid, _) = pid.split_once('.').expect("a sentence");
    let server_pid = pid.parse().expect("a number");
    Running {
        program,
        stderr,
        uri,
        greeting,
        server_pid,
    }
}

/// Runs the program, which must fail; returns what it wrote to its error stream.
pub async fn failure(command: &mut Command) -> String {
    let output = soon(command.output()).await.expect("a program");
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert!(output.stdout.is_empty(), "{output:?}");
    String::from_utf8(output.stderr).expect("text")
}

impl Running {
    /// Waits until the program, its supervisor and its server are gone. Returns what
    /// they wrote.
    pub async fn gone(&mut self) -> String {
        // The first two hold the writing end of one pipe, which ends with the last of
        // them. The server is gone when its port is closed.
        let mut text = String::new();
        soon(self.stderr.read_to_string(&mut text))
            .await
            .expect("text");
        let address = self.uri.trim_start_matches("mongodb://");
        let address = address.trim_end_matches('/');
        let closed = async { while TcpStream::connect(address).await.is_ok() {} };
        soon(closed).await;
        text
    }
}

/// Sends a signal to one process.
#[cfg(unix)]
pub fn signal(pid: u32, signal: Signal) {
    kill_process(process(pid), signal).expect("a process");
}

/// A process, as rustix wants it.
#[cfg(unix)]
pub fn process(pid: u32) -> Pid {
    Pid::from_raw(pid.cast_signed()).expect("a process id")
}

/// A folder that holds only some stand-in for Python or uv.
pub fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/paths")
        .join(name)
}

/// A folder for `LOCAL_MONGO_HOME` that has the packages of mongod already, and no data.
#[cfg(unix)]
pub async fn home() -> TempDir {
    let temporary = LocalMongo::start(Storage::Temporary, 0);
    let installed = soon(temporary).await.expect("a MongoDB");
    soon(installed.close()).await.expect("it runs");
    let home = tempdir().expect("a folder");
    let packages = this_workspace::target_folder().join("local-mongo/mongod");
    std::os::unix::fs::symlink(packages, home.path().join("mongod")).expect("a link");
    home
}

/// Fills `folder` with a `python3` that works, for a `PATH` with no uv.
#[cfg(unix)]
pub fn link_python(folder: &Path) {
    let python = python_env::for_script(Path::new("script.py")).expect("a Python");
    std::os::unix::fs::symlink(python, folder.join("python3")).expect("a link");
}

/// Fails the test when something takes suspiciously long.
pub async fn soon<F: Future>(future: F) -> F::Output {
    let limit = Duration::from_secs(120);
    timeout(limit, future).await.expect("within two minutes")
}
