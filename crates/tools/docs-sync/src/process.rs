//! A command of which nothing is left behind.

mod events;

use std::io;
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process_group};
use thiserror::Error;

use self::events::Event;

/// A command that didn't do what it should.
#[derive(Debug, Error)]
pub(crate) enum ProcessError {
    /// The system doesn't start it, or doesn't let us wait for it.
    #[error("can't be run: {0}")]
    Io(#[from] io::Error),
    /// It never printed the text that was waited for.
    #[error("did not say `{text}`; it printed:\n{output}")]
    Silent { text: String, output: String },
    /// It should have ended by now.
    #[error("did not end (it had {limit:?}); it printed:\n{output}")]
    Running { limit: Duration, output: String },
}

/// A running command with all that it starts: a process group of its own.
///
/// When it is dropped, whatever still runs of the group is killed.
#[derive(Debug)]
pub(crate) struct Process {
    child: Child,
    group: Pid,
    events: Receiver<Event>,
    output: Vec<u8>,
    is_closed: bool,
    has_exited: bool,
    is_reaped: bool,
}

impl Process {
    /// Starts `command` in a shell, in the folder `root`.
    pub(crate) fn start(root: &Path, command: &str) -> io::Result<Self> {
        let mut shell = shell(root, command);
        // One pipe for both, so that lines come in the order of a terminal.
        let (reader, writer) = io::pipe()?;
        shell.stdin(Stdio::null()).process_group(0);
        shell.stdout(writer.try_clone()?).stderr(writer);
        let child = shell.spawn()?;
        // Our copies of the writing end go, or the reader would never see the end.
        drop(shell);
        let group = Pid::from_child(&child);
        Ok(Self {
            child,
            group,
            events: events::watch(group, reader),
            output: Vec::new(),
            is_closed: false,
            has_exited: false,
            is_reaped: false,
        })
    }

    /// Reads what it prints until that `is_enough`, or it has ended, or `limit` is over.
    /// Tells whether it was enough.
    pub(crate) fn read_until(&mut self, limit: Duration, is_enough: impl Fn(&str) -> bool) -> bool {
        let deadline = Instant::now() + limit;
        // What has come by now counts, even if there's no time to wait for more.
        while let Ok(event) = self.events.try_recv() {
            self.take(event);
        }
        while !is_enough(&self.printed()) {
            if self.has_ended() || !self.wait_for_event(deadline) {
                return false;
            }
        }
        true
    }

    /// Waits until it has printed a `text`.
    pub(crate) fn wait_for(&mut self, text: &str, limit: Duration) -> Result<(), ProcessError> {
        if self.read_until(limit, |printed| printed.contains(text)) {
            return Ok(());
        }
        Err(ProcessError::Silent {
            text: text.into(),
            output: self.printed(),
        })
    }

    /// Returns what it has printed, as far as that was read.
    pub(crate) fn printed(&self) -> String {
        String::from_utf8_lossy(&self.output).replace('\r', "")
    }

    /// Presses Ctrl-C: the whole group gets SIGINT, and `^C` shows up in the output, as it
    /// does in a terminal.
    pub(crate) fn interrupt(&mut self) -> io::Result<()> {
        self.output.extend(b"^C\n");
        Ok(kill_process_group(self.group, Signal::INT)?)
    }

    /// Waits for the end, and returns the whole output and the status as a shell counts it:
    /// 128 and the signal's number where a signal ended it.
    pub(crate) fn finish(mut self, limit: Duration) -> Result<(String, i32), ProcessError> {
        let deadline = Instant::now() + limit;
        while !self.has_ended() {
            if !self.wait_for_event(deadline) {
                return Err(ProcessError::Running {
                    limit,
                    output: self.printed(),
                });
            }
        }
        let status = self.child.wait()?;
        self.is_reaped = true;
        let signal = || 128 + status.signal().unwrap_or_default();
        Ok((self.printed(), status.code().unwrap_or_else(signal)))
    }

    fn has_ended(&self) -> bool {
        self.is_closed && self.has_exited
    }

    /// Waits for what happens next. Returns `false` when the time is up.
    fn wait_for_event(&mut self, deadline: Instant) -> bool {
        let left = deadline.saturating_duration_since(Instant::now());
        let event = self.events.recv_timeout(left);
        event.is_ok_and(|event| {
            self.take(event);
            true
        })
    }

    fn take(&mut self, event: Event) {
        match event {
            Event::Output(line) => self.output.extend(line),
            Event::Closed => self.is_closed = true,
            Event::Exited => {
                self.has_exited = true;
                // What it has left in the background would keep the pipe open.
                let _ = kill_process_group(self.group, Signal::KILL);
            }
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        if !self.is_reaped {
            let _ = kill_process_group(self.group, Signal::KILL);
            let _ = self.child.wait();
        }
    }
}

/// Prepares a shell that runs `command` in `root`, undisturbed by the settings of the user.
fn shell(root: &Path, command: &str) -> Command {
    let mut shell = Command::new("sh");
    shell.arg("-c").arg(command).current_dir(root);
    for variable in ["MONGODB_URI", "RUST_LOG", "RUST_BACKTRACE"] {
        shell.env_remove(variable);
    }
    this_workspace::remove_cargo_variables(&mut shell);
    shell.envs([
        // Cargo's progress is for a reader's patience, and no part of the output.
        ("CARGO_TERM_QUIET", "true"),
        ("CARGO_TERM_COLOR", "never"),
        ("NO_COLOR", "1"),
        ("TERM", "dumb"),
        // Into a pipe, Python keeps its output back, and the order is lost.
        ("PYTHONUNBUFFERED", "1"),
        // Services take a port that's free, and forget their data at the end.
        ("BIND_ADDRESS", "127.0.0.1:0"),
        ("LOCAL_MONGO_TEMPORARY", "true"),
    ]);
    shell
}
