//! A command with a deadline, of which nothing is left behind.

mod events;

use std::io;
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process_group};
use thiserror::Error;

use self::events::Event;

/// A command that didn't do what it should.
#[derive(Debug, Error)]
pub enum ProcessError {
    /// The system doesn't start it, or doesn't let us wait for it.
    #[error("can't be run: {0}")]
    Io(#[from] io::Error),
    /// It ended, and never printed the line that was waited for.
    #[error("ended without saying `{text}`; it printed:\n{output}")]
    Ended {
        /// What the line would hold.
        text: String,
        /// What it printed instead.
        output: String,
    },
    /// It runs, and hasn't printed the line in time.
    #[error("did not say `{text}` (it had {limit:?}); it printed:\n{output}")]
    Silent {
        /// What the line would hold.
        text: String,
        /// The time it had.
        limit: Duration,
        /// What it printed instead.
        output: String,
    },
    /// It should have ended by now.
    #[error("did not end (it had {limit:?}); it printed:\n{output}")]
    Running {
        /// The time it had.
        limit: Duration,
        /// What it printed.
        output: String,
    },
}

/// A running command with all that it starts: a process group of its own.
///
/// When it is dropped, whatever still runs of the group is killed.
#[derive(Debug)]
pub struct Process {
    child: Child,
    group: Pid,
    events: Receiver<Event>,
    output: Vec<u8>,
    started: Instant,
    limit: Duration,
    closed: bool,
    exited: bool,
    reaped: bool,
}

impl Process {
    /// Starts `command`; from now on it has `limit` to do what is asked of it.
    ///
    /// # Errors
    /// The program is not there, or the system has no room for it.
    pub fn start(mut command: Command, limit: Duration) -> io::Result<Self> {
        // One pipe for both, so that lines come in the order of a terminal.
        let (reader, writer) = io::pipe()?;
        command.stdin(Stdio::null()).process_group(0);
        command.stdout(writer.try_clone()?).stderr(writer);
        let child = command.spawn()?;
        // Our copies of the writing end go, or the reader would never see the end.
        drop(command);
        let group = Pid::from_child(&child);
        Ok(Self {
            child,
            group,
            events: events::watch(group, reader),
            output: Vec::new(),
            started: Instant::now(),
            limit,
            closed: false,
            exited: false,
            reaped: false,
        })
    }

    /// Waits for a line that holds `text`, and returns that line.
    ///
    /// # Errors
    /// The command ended without such a line, or its time was up.
    pub fn wait_for(&mut self, text: &str) -> Result<String, ProcessError> {
        while !self.closed {
            let line = self.next().ok_or_else(|| ProcessError::Silent {
                text: text.to_owned(),
                limit: self.limit,
                output: self.printed(),
            })?;
            self.output.extend(&line);
            let line = String::from_utf8_lossy(&line);
            if line.contains(text) {
                return Ok(line.into_owned());
            }
        }
        Err(ProcessError::Ended {
            text: text.to_owned(),
            output: self.printed(),
        })
    }

    /// Reads what it prints until that `is_enough`, or it has ended, or `limit` is over.
    pub fn read_until(&mut self, limit: Duration, is_enough: impl Fn(&str) -> bool) {
        self.started = Instant::now();
        self.limit = limit;
        while let Ok(event) = self.events.try_recv() {
            let line = self.take(event);
            self.output.extend(line);
        }
        while !is_enough(&self.printed()) {
            if self.closed && self.exited {
                return;
            }
            let Some(line) = self.next() else { return };
            self.output.extend(line);
        }
    }

    /// Returns what it has printed, as far as that was read.
    pub fn printed(&self) -> String {
        String::from_utf8_lossy(&self.output).replace('\r', "")
    }

    /// Presses Ctrl-C: the whole group gets SIGINT, and `^C` shows up in the
    /// output, as it does in a terminal. The command has `limit` to stop.
    ///
    /// # Errors
    /// The system does not let us.
    pub fn interrupt(&mut self, limit: Duration) -> io::Result<()> {
        self.output.extend(b"^C\n");
        self.started = Instant::now();
        self.limit = limit;
        Ok(kill_process_group(self.group, Signal::INT)?)
    }

    /// Waits for the end, and returns the whole output and the status as a
    /// shell counts it: 128 and the signal's number where a signal ended it.
    ///
    /// # Errors
    /// The time was up; the command has been killed.
    pub fn finish(mut self) -> Result<(String, i32), ProcessError> {
        while !(self.closed && self.exited) {
            let line = self.next().ok_or_else(|| ProcessError::Running {
                limit: self.limit,
                output: self.printed(),
            })?;
            self.output.extend(line);
        }
        let status = self.child.wait()?;
        self.reaped = true;
        let signal = || 128 + status.signal().unwrap_or_default();
        Ok((self.printed(), status.code().unwrap_or_else(signal)))
    }

    /// Waits for what it prints next, which is nothing when it closed its output or
    /// exited; `None` when the time is up.
    fn next(&mut self) -> Option<Vec<u8>> {
        let left = self.limit.saturating_sub(self.started.elapsed());
        let event = self.events.recv_timeout(left).ok()?;
        Some(self.take(event))
    }

    /// Takes note of an event; returns what was printed.
    fn take(&mut self, event: Event) -> Vec<u8> {
        match event {
            Event::Output(line) => return line,
            Event::Closed => self.closed = true,
            Event::Exited => {
                self.exited = true;
                // What it has left in the background would keep the pipe open.
                let _ = kill_process_group(self.group, Signal::KILL);
            }
        }
        Vec::new()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        if !self.reaped {
            let _ = kill_process_group(self.group, Signal::KILL);
            let _ = self.child.wait();
        }
    }
}
