//! The program, with its streams in the hands of a test.

use std::process::{ExitStatus, Stdio};

#[cfg(unix)]
use rustix::process::{Pid, Signal, kill_process};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader, Lines};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::time::timeout;

use crate::guest::DEADLINE;

pub struct Process {
    pub child: Child,
    pub stdin: Option<ChildStdin>,
    stdout: Lines<BufReader<ChildStdout>>,
}

impl Process {
    /// Starts the program of this stage.
    pub fn start(args: &[&str]) -> Self {
        Self::spawn(Command::new(env!("CARGO_BIN_EXE_chat")).args(args))
    }

    pub fn spawn(command: &mut Command) -> Self {
        let mut child = command
            .env("RUST_BACKTRACE", "0")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        Self {
            stdin: child.stdin.take(),
            stdout: BufReader::new(child.stdout.take().unwrap()).lines(),
            child,
        }
    }

    /// Opens a room on a free port, and returns it with its address.
    pub async fn open(args: &[&str]) -> (Self, String) {
        Self::open_at("127.0.0.1:0", args).await
    }

    pub async fn open_at(address: &str, args: &[&str]) -> (Self, String) {
        let args = [&["--bind", address], args].concat();
        Self::start(&args).listening().await
    }

    /// Waits until a room listens, and returns it with its address.
    pub async fn listening(mut self) -> (Self, String) {
        let line = self.read().await.unwrap();
        let address = line.strip_prefix("listening on ").unwrap();
        (self, address.to_owned())
    }

    pub async fn type_in(&mut self, text: &str) {
        let stdin = self.stdin.as_mut().unwrap();
        stdin.write_all(text.as_bytes()).await.unwrap();
    }

    /// Returns the next line that it prints, or nothing at the end.
    pub async fn read(&mut self) -> Option<String> {
        let line = timeout(DEADLINE, self.stdout.next_line()).await;
        line.expect("a line in time").unwrap()
    }

    pub async fn expect(&mut self, line: &str) {
        assert_eq!(self.read().await.as_deref(), Some(line));
    }

    /// Returns all lines that it still prints.
    pub async fn read_all(&mut self) -> Vec<String> {
        let mut lines = Vec::new();
        while let Some(line) = self.read().await {
            lines.push(line);
        }
        lines
    }

    #[cfg(unix)]
    pub fn signal(&self, signal: Signal) {
        let pid = self.child.id().expect("it runs").try_into();
        let pid = Pid::from_raw(pid.expect("a pid")).expect("a pid");
        kill_process(pid, signal).expect("it runs");
    }

    /// Waits for its end, while its input is still open. Returns what it says of errors, too.
    pub async fn wait(&mut self) -> (ExitStatus, String) {
        let stdin = self.stdin.take();
        let mut errors = String::new();
        let mut stderr = self.child.stderr.take().unwrap();
        let ended = async {
            stderr.read_to_string(&mut errors).await.unwrap();
            self.child.wait().await.unwrap()
        };
        let status = timeout(DEADLINE, ended).await.expect("an end in time");
        drop(stdin);
        (status, errors)
    }
}
