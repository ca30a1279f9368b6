//! A program under test: what goes into it, what comes out of it, and how it ends.

#![allow(dead_code, reason = "the tests of each program use only a part of it")]

#[cfg(target_os = "linux")]
pub mod processes;

use std::env;
use std::process::{ExitStatus, Stdio};
use std::time::{Duration, Instant};

use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWriteExt, BufReader};
use tokio::process::{Child, ChildStdin, Command};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use tokio::time::timeout;

/// How long a test waits for something that has no limit of its own.
pub const PATIENCE: Duration = Duration::from_secs(7);

/// How long it may take to read what's left when a program has ended.
const LAST_LINES_TIMEOUT: Duration = Duration::from_secs(1);

/// How long a program may take to end, with what tests add to each upper limit.
pub const END_LIMIT: Duration = Duration::from_millis(500 + 250);

/// Returns the command for the program under test: our solution, or what `PROGRAM` says.
pub fn command(solution: &str, mine: &str) -> Command {
    match env::var_os("PROGRAM") {
        None => Command::new(solution),
        Some(program) if program == "mine" => Command::new(mine),
        Some(path) => Command::new(path),
    }
}

/// A line that a program has written, without the `\n` at its end.
pub struct Line {
    pub text: String,
    pub at: Instant,
}

/// A program that runs.
pub struct Program {
    child: Child,
    id: u32,
    input: Option<ChildStdin>,
    output: UnboundedReceiver<Line>,
    errors: UnboundedReceiver<Line>,
    printed: Vec<Line>,
    reported: Vec<Line>,
    pub started: Instant,
}

/// What became of a program.
pub struct Ended {
    pub status: ExitStatus,
    pub printed: Vec<Line>,
    pub reported: Vec<Line>,
    pub started: Instant,
    pub at: Instant,
}

impl Program {
    /// Starts a program in a process group of its own, with an input that stays open.
    pub fn start(command: &mut Command) -> Self {
        #[cfg(unix)]
        command.process_group(0);
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true);
        let started = Instant::now();
        let mut child = command
            .spawn()
            .unwrap_or_else(|error| panic!("{:?} can't be run: {error}", command.as_std()));
        Self {
            id: child.id().unwrap(),
            input: child.stdin.take(),
            output: lines_of(child.stdout.take().unwrap()),
            errors: lines_of(child.stderr.take().unwrap()),
            printed: Vec::new(),
            reported: Vec::new(),
            child,
            started,
        }
    }

    /// Writes to the program's standard input.
    pub async fn write(&mut self, text: impl AsRef<[u8]>) {
        let writing = self.input.as_mut().unwrap().write_all(text.as_ref());
        let written = timeout(PATIENCE, writing)
            .await
            .unwrap_or_else(|_| panic!("the program should read its input, but it didn't"));
        if written.is_err() {
            self.read_errors().await;
            panic!(
                "the program should read its input, but it ended, or closed it; standard error \
                 says {:?}",
                texts(&self.reported)
            );
        }
    }

    /// Takes the program's standard input, which is closed when it's dropped.
    pub fn take_input(&mut self) -> ChildStdin {
        self.input.take().unwrap()
    }

    /// Waits for the next line on standard output. `wanted` says which one should come.
    pub async fn printed(&mut self, wanted: &str) -> &Line {
        match timeout(PATIENCE, self.output.recv()).await {
            Ok(Some(line)) => self.printed.push(line),
            Ok(None) => {
                self.read_errors().await;
                panic!(
                    "{wanted} should come on standard output, but that ended after {:?}; \
                     standard error says {:?}",
                    texts(&self.printed),
                    texts(&self.reported)
                )
            }
            Err(_) => panic!(
                "{wanted} should come on standard output, but nothing came for {PATIENCE:?} \
                 after {:?}",
                texts(&self.printed)
            ),
        }
        self.printed.last().unwrap()
    }

    /// Waits for the next line on standard output, which must be `wanted`.
    pub async fn must_print(&mut self, wanted: &str) -> Instant {
        let line = self.printed(&format!("the line {wanted:?}")).await;
        assert!(
            line.text == wanted,
            "the next line on standard output should be {wanted:?}, but it is {:?}",
            line.text
        );
        line.at
    }

    /// Waits for a line on standard error that begins with `beginning`.
    pub async fn must_report(&mut self, beginning: &str) -> Instant {
        loop {
            match timeout(PATIENCE, self.errors.recv()).await {
                Ok(Some(line)) => {
                    let (found, at) = (line.text.starts_with(beginning), line.at);
                    self.reported.push(line);
                    if found {
                        return at;
                    }
                }
                _ => panic!(
                    "a line that begins with {beginning:?} should come on standard error, but \
                     there's only {:?}",
                    texts(&self.reported)
                ),
            }
        }
    }

    /// Watches standard output for a while, on which nothing may come.
    pub async fn must_print_nothing_for(&mut self, time: Duration, because: &str) {
        if let Ok(Some(line)) = timeout(time, self.output.recv()).await {
            panic!("{because}, but {:?} came on standard output", line.text);
        }
    }

    /// Waits until the program has ended, and leaves its input open meanwhile.
    pub async fn end(mut self) -> Ended {
        let status = timeout(PATIENCE, self.child.wait()).await;
        let at = Instant::now();
        let status = status.unwrap_or_else(|_| {
            // What it has written so far tells more than that it's late.
            while let Ok(line) = self.output.try_recv() {
                self.printed.push(line);
            }
            panic!(
                "the program should end, but {PATIENCE:?} later it still runs, and the last \
                 lines on standard output are {:?}",
                texts(&self.printed[self.printed.len().saturating_sub(3)..])
            )
        });
        self.read_errors().await;
        while let Some(line) = timeout(LAST_LINES_TIMEOUT, self.output.recv())
            .await
            .expect(
                "the program has ended, but a process that it started still holds its standard \
             output open",
            )
        {
            self.printed.push(line);
        }
        Ended {
            status: status.unwrap(),
            printed: std::mem::take(&mut self.printed),
            reported: std::mem::take(&mut self.reported),
            started: self.started,
            at,
        }
    }

    /// Reads standard error to its end.
    async fn read_errors(&mut self) {
        while let Ok(Some(line)) = timeout(LAST_LINES_TIMEOUT, self.errors.recv()).await {
            self.reported.push(line);
        }
    }
}

impl Ended {
    /// Wrong usage has an exit code and a message, and prints nothing.
    pub fn must_be_wrong_usage(&self, what: &str) {
        assert!(
            self.status.code() == Some(2),
            "{what} is wrong usage, so the exit code is 2, but the program ended with {}",
            self.status
        );
        assert!(
            self.printed.is_empty(),
            "{what} is wrong usage, so nothing is printed on standard output, but {:?} was",
            texts(&self.printed)
        );
        assert!(
            !self.reported.is_empty(),
            "{what} is wrong usage, so there's a message on standard error, but none came"
        );
    }
}

/// Returns the texts of lines.
pub fn texts(lines: &[Line]) -> Vec<&str> {
    lines.iter().map(|line| line.text.as_str()).collect()
}

/// Reads lines in the background, so that a program never waits for its test.
fn lines_of(pipe: impl AsyncRead + Unpin + Send + 'static) -> UnboundedReceiver<Line> {
    let (sender, receiver) = unbounded_channel();
    tokio::spawn(async move {
        let mut lines = BufReader::new(pipe).split(b'\n');
        while let Ok(Some(bytes)) = lines.next_segment().await {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            let at = Instant::now();
            // A test that has failed doesn't read on.
            let _ = sender.send(Line { text, at });
        }
    });
    receiver
}

#[cfg(unix)]
mod signals {
    use std::time::Instant;

    use rustix::process::{Pid, Signal, kill_process, kill_process_group};

    use super::Program;

    impl Program {
        /// Sends SIGINT to the program alone, and returns when.
        pub async fn interrupt(&self) -> Instant {
            #[cfg(target_os = "linux")]
            super::processes::until_it_hears_ctrl_c(self.id).await;
            let at = Instant::now();
            kill_process(self.pid(), Signal::INT).expect("the program should still run");
            at
        }

        /// Sends SIGINT to the program and to what it has started, as a terminal does, and
        /// returns when.
        pub async fn interrupt_group(&self) -> Instant {
            #[cfg(target_os = "linux")]
            super::processes::until_it_hears_ctrl_c(self.id).await;
            let at = Instant::now();
            kill_process_group(self.pid(), Signal::INT).expect("the program should still run");
            at
        }

        fn pid(&self) -> Pid {
            Pid::from_raw(self.id.cast_signed()).unwrap()
        }
    }

    impl Drop for Program {
        /// Kills what is left: the program, and what it has started.
        fn drop(&mut self) {
            #[cfg(target_os = "linux")]
            self.descendants()
                .into_iter()
                .for_each(super::processes::kill);
            let _ = kill_process_group(self.pid(), Signal::KILL);
        }
    }
}
