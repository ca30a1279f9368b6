//! A terminal of a page: a command that runs beside the others, until Ctrl-C.

use std::io;
use std::path::Path;
use std::time::Duration;

use crate::process::{Process, ProcessError};
use crate::stand_ins::StandIns;
use crate::transcript::reconcile;

/// How long a terminal may take to stop at the end of a page, before it's killed.
const STOP_TIMEOUT: Duration = Duration::from_secs(30);

/// A command that runs in a terminal of its own.
#[derive(Debug)]
pub(crate) struct Terminal {
    pub name: String,
    /// As the page shows it.
    pub command: String,
    process: Process,
    is_interrupted: bool,
}

impl Terminal {
    /// Starts `command` in a new terminal.
    pub(crate) fn open(
        root: &Path,
        name: &str,
        command: &str,
        stand_ins: &StandIns,
    ) -> io::Result<Self> {
        // A shell that Ctrl-C ends would hide the command's own status; an empty trap keeps
        // it alive, as an interactive one stays.
        let real = format!("trap : INT; {}", stand_ins.to_machine(command));
        Ok(Self {
            name: name.into(),
            command: command.into(),
            process: Process::start(root, &real)?,
            is_interrupted: false,
        })
    }

    /// Waits until it shows what is `expected`, or has ended, or `limit` is over. Once
    /// Ctrl-C was pressed, there's nothing to wait for but the end.
    pub(crate) fn wait_for(&mut self, expected: &str, stand_ins: &StandIns, limit: Duration) {
        if !self.is_interrupted {
            self.process.read_until(limit, |printed| {
                let mut stand_ins = stand_ins.clone();
                stand_ins.learn(printed);
                reconcile(&stand_ins.to_page(printed), expected) == expected
            });
        }
    }

    /// Returns what it has printed, as far as that was read.
    pub(crate) fn printed(&self) -> String {
        self.process.printed()
    }

    /// Presses Ctrl-C, but only once.
    pub(crate) fn interrupt(&mut self) -> io::Result<()> {
        if self.is_interrupted {
            return Ok(());
        }
        self.is_interrupted = true;
        // What it has printed by now stands before the `^C`.
        self.process.read_until(Duration::ZERO, |_| false);
        self.process.interrupt()
    }

    /// Waits until its command ends, and returns all that it printed, and its status.
    pub(crate) fn finish(self, limit: Duration) -> Result<(String, i32), ProcessError> {
        self.process.finish(limit)
    }

    /// Presses Ctrl-C and waits for the end. A command that doesn't stop in time is killed,
    /// which ends it as well.
    pub(crate) fn close(mut self) {
        if self.interrupt().is_ok() {
            let _ = self.finish(STOP_TIMEOUT);
        }
    }
}
