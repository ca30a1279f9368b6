//! The program, with its streams in the hands of a test.

use std::process::{ExitStatus, Stdio};

#[cfg(unix)]
use this_workspace::example;
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
    pub fn start(args: &[&str]) -> Self {
        let mut program = Command::new(env!("CARGO_BIN_EXE_chat"));
        program.args(args);
        Self::spawn(program)
    }

    /// Starts the echo server on a free port, and returns it with its address. Elsewhere than
    /// on Unix, killing it would only kill cargo, which runs it.
    #[cfg(unix)]
    pub async fn echo() -> (Self, String) {
        let mut program = Command::from(example("chat", "echo"));
        program.arg("127.0.0.1:0");
        let mut server = Self::spawn(program);
        let address = server.read_address().await;
        (server, address)
    }

    fn spawn(mut program: Command) -> Self {
        let mut child = program
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
        let mut room = Self::start(&args);
        let address = room.read_address().await;
        (room, address)
    }

    async fn read_address(&mut self) -> String {
        let line = self.read().await.unwrap();
        line.strip_prefix("listening on ").unwrap().to_owned()
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
