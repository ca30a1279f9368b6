//! The terminals of a page: commands that run beside the others, until Ctrl-C.

use std::path::Path;
use std::time::Duration;

use thiserror::Error;

use crate::process::{Process, ProcessError};
use crate::server::{self, Servers};
use crate::stand_ins::StandIns;
use crate::transcript::{Step, reconcile};

/// The line that stands for a Ctrl-C.
const CTRL_C: &str = "^C\n";

/// How long a terminal may take to stop at the end of a page, before it's killed.
const STOP_TIMEOUT: Duration = Duration::from_secs(30);

/// A terminal that isn't as the page says.
#[derive(Debug, Error)]
pub enum TerminalError {
    /// Its command can't be run, or doesn't end.
    #[error("the terminal `{name}` {error}")]
    Process {
        /// The name of the terminal.
        name: String,
        /// What's wrong with its command.
        error: ProcessError,
    },
    /// A block shows another command.
    #[error("in the terminal `{name}`, another command is running: `{running}`")]
    Busy {
        /// The name of the terminal.
        name: String,
        /// The command that runs in it.
        running: String,
    },
    /// Nothing was started in it, or it has ended.
    #[error("in the terminal `{0}`, no command is running")]
    Idle(String),
}

/// A command that runs in a terminal of its own.
#[derive(Debug)]
struct Terminal {
    name: String,
    /// As the page shows it.
    command: String,
    process: Process,
    is_interrupted: bool,
}

impl Terminal {
    fn error(&self, error: impl Into<ProcessError>) -> TerminalError {
        TerminalError::Process {
            name: self.name.clone(),
            error: error.into(),
        }
    }

    fn interrupt(&mut self, timeout: Duration) -> Result<(), TerminalError> {
        self.is_interrupted = true;
        // What it has printed by now stands before the `^C`.
        self.process.read_until(Duration::ZERO, |_| false);

        let interrupted = self.process.interrupt(timeout);
        interrupted.map_err(|error| self.error(error))
    }
}

/// The terminals that a page has opened so far. When they're dropped, each command gets
/// its Ctrl-C, the newest one first.
#[derive(Debug, Default)]
pub struct Terminals {
    open: Vec<Terminal>,
}

/// What a terminal shows, and the status of its command if that has ended.
pub type Shown = (String, Option<i32>);

impl Terminals {
    /// Plays a block of the terminal `name`: starts the command of `step`, unless it
    /// runs already, and waits until it has printed what the block shows, or its time is
    /// up. If the block shows `^C`, then the command gets that, and has to end.
    ///
    /// # Errors
    /// The terminal isn't as the block says.
    pub fn play(
        &mut self,
        name: &str,
        step: Step,
        stand_ins: &mut StandIns,
        (servers, root, timeout): (&Servers, &Path, Duration),
    ) -> Result<Shown, TerminalError> {
        let index = match self.open.iter().position(|it| it.name == name) {
            Some(index) if self.open[index].command == step.command => index,
            Some(index) => {
                return Err(TerminalError::Busy {
                    name: name.into(),
                    running: self.open[index].command.clone(),
                });
            }
            None => self.open(name, &step.command, stand_ins, servers, root, timeout)?,
        };
        let terminal = &mut self.open[index];
        let before_ctrl_c = step.output.split_once(CTRL_C).map(|(before, _)| before);
        if !terminal.is_interrupted {
            let expected = before_ctrl_c.unwrap_or(&step.output);
            let is_shown = |printed: &str| {
                let printed = stand_ins.clone().learn(printed).to_page(printed);
                reconcile(&printed, expected.to_owned()) == expected
            };
            terminal.process.read_until(timeout, is_shown);
        }
        let printed = terminal.process.printed();
        stand_ins.learn(&printed);
        if before_ctrl_c.is_none() {
            return Ok((reconcile(&stand_ins.to_page(&printed), step.output), None));
        }
        if !terminal.is_interrupted {
            terminal.interrupt(timeout)?;
        }
        let Terminal { name, process, .. } = self.open.remove(index);
        let (printed, status) = process
            .finish()
            .map_err(|error| TerminalError::Process { name, error })?;
        let shown = reconcile(&stand_ins.to_page(&printed), step.output);
        Ok((shown, Some(status)))
    }

    /// Tells whether a command runs in the terminal `name`.
    pub fn is_open(&self, name: &str) -> bool {
        self.open.iter().any(|it| it.name == name)
    }

    /// Presses Ctrl-C in the terminal `name`, whose command then has `timeout` to end.
    ///
    /// # Errors
    /// Nothing runs in it.
    pub fn interrupt(&mut self, name: &str, timeout: Duration) -> Result<(), TerminalError> {
        let found = self.open.iter_mut().find(|it| it.name == name);
        match found {
            Some(terminal) => terminal.interrupt(timeout),
            None => Err(TerminalError::Idle(name.into())),
        }
    }

    /// Starts `command` in a new terminal; returns its index.
    fn open(
        &mut self,
        name: &str,
        command: &str,
        stand_ins: &StandIns,
        servers: &Servers,
        root: &Path,
        timeout: Duration,
    ) -> Result<usize, TerminalError> {
        // A shell that Ctrl-C ends would hide the command's own status.
        let real = format!("trap : INT; {}", stand_ins.to_machine(command));
        let mut shell = server::shell(root, &real);
        shell.envs(servers.environment.iter().copied());
        let process = Process::start(shell, timeout).map_err(|error| TerminalError::Process {
            name: name.into(),
            error: error.into(),
        })?;
        self.open.push(Terminal {
            name: name.into(),
            command: command.into(),
            process,
            is_interrupted: false,
        });
        Ok(self.open.len() - 1)
    }
}

impl Drop for Terminals {
    fn drop(&mut self) {
        for mut terminal in self.open.drain(..).rev() {
            if terminal.is_interrupted || terminal.interrupt(STOP_TIMEOUT).is_ok() {
                // One that doesn't stop in time is killed, which ends it as well.
                let _ = terminal.process.finish();
            }
        }
    }
}
