//! The commands of console blocks, and what they print.

use std::path::Path;
use std::time::Duration;

use thiserror::Error;

use crate::comment::CtrlC;
use crate::fence::Fence;
use crate::process::{Process, ProcessError};
use crate::revision::{Filling, Revision};
use crate::stand_ins::StandIns;
use crate::terminal::Terminal;
use crate::transcript::{self, Step, reconcile};

/// The line that stands for a Ctrl-C.
const CTRL_C: &str = "^C\n";

/// Where and how the commands of a page are run.
#[derive(Debug)]
pub struct Console<'a> {
    /// The folder they are run in: the root of the workspace.
    pub root: &'a Path,
    /// How long a command may take to print what is waited for, and after that to end. It
    /// may have to build.
    pub command_timeout: Duration,
    /// How long a command that runs in a terminal may take to print what a later block
    /// shows, and to end after Ctrl-C.
    pub terminal_timeout: Duration,
}

/// A block that can't be replayed.
#[derive(Debug, Error)]
enum ReplayError {
    #[error("a console block starts with a command: `$ command`")]
    NoCommand,
    #[error("a block of a terminal has one command")]
    SeveralCommands,
    #[error("in the terminal `{name}`, another command is running: `{running}`")]
    Busy { name: String, running: String },
    #[error("in the terminal `{0}`, no command is running")]
    Idle(String),
    #[error("`{command}` {error}")]
    Command {
        command: String,
        error: ProcessError,
    },
    #[error(
        "`{command}` ended with status {status}, not {expected} (`<!-- status: {status} -->` \
         before the block says so); it printed:\n{output}"
    )]
    Status {
        command: String,
        status: i32,
        expected: i32,
        output: String,
    },
}

/// What the blocks of a page have started and learned so far, so that they build on each
/// other. When it's dropped, each command gets its Ctrl-C, the newest one first.
struct Session<'a> {
    console: &'a Console<'a>,
    terminals: Vec<Terminal>,
    stand_ins: StandIns,
}

impl<'a> Console<'a> {
    /// Returns the console of the workspace at `root`.
    pub fn of_workspace(root: &'a Path) -> Self {
        Self {
            root,
            // The slowest command is the first that builds the REST service.
            command_timeout: Duration::from_secs(300),
            terminal_timeout: Duration::from_secs(60),
        }
    }

    /// Runs every console block of the page `markdown`, and writes down what comes out;
    /// where `[..]` and `...` stand for what was printed, they stay.
    ///
    /// A block with a command that ends with another status than the page says, or doesn't
    /// end in time, is a problem.
    pub fn replay(&self, markdown: &str) -> Revision {
        let mut session = Session {
            console: self,
            terminals: Vec::new(),
            // Without a free port, the commands that need one say what's wrong.
            stand_ins: StandIns::new().unwrap_or_default(),
        };
        Revision::new(markdown, |fence| {
            if !fence.is_console() {
                return Ok(None);
            }
            let text = session.replay(fence)?;
            Ok::<_, ReplayError>(Some(Filling { name: None, text }))
        })
    }
}

impl Session<'_> {
    fn replay(&mut self, fence: &Fence) -> Result<String, ReplayError> {
        let mut steps = transcript::split(&fence.text);
        let Some(last) = steps.pop() else {
            return Err(ReplayError::NoCommand);
        };
        if let Some(name) = &fence.terminal {
            if !steps.is_empty() {
                return Err(ReplayError::SeveralCommands);
            }
            return self.replay_terminal(name, &last, fence.status);
        }
        // The comments speak of the last command; those before just run.
        let mut block = String::new();
        for step in steps {
            block += &self.run(&step, None, 0)?;
        }
        block += &self.run(&last, fence.ctrl_c.as_ref(), fence.status)?;
        Ok(block)
    }

    /// Runs a command to its end, and returns what the page shows of it. If there's a
    /// Ctrl-C, that's pressed on the way.
    fn run(
        &mut self,
        step: &Step,
        ctrl_c: Option<&CtrlC>,
        expected: i32,
    ) -> Result<String, ReplayError> {
        let command = self.stand_ins.to_machine(&step.command);
        let timeout = self.console.command_timeout;
        let mut process = Process::start(self.console.root, &command).map_err(|e| step.fail(e))?;
        if let Some(CtrlC { terminal, after }) = ctrl_c {
            process.wait_for(after, timeout).map_err(|e| step.fail(e))?;
            self.terminals
                .iter_mut()
                .find(|it| it.name == *terminal)
                .ok_or_else(|| ReplayError::Idle(terminal.clone()))?
                .interrupt()
                .map_err(|e| step.fail(e))?;
        }
        let ended = process.finish(timeout);
        self.check(step, ended, expected)
    }

    /// Plays the block of a terminal: starts its command, unless that runs already, and
    /// waits until it has printed what the block shows, or its time is up. If the block
    /// shows `^C`, then the command gets that, and has to end.
    fn replay_terminal(
        &mut self,
        name: &str,
        step: &Step,
        expected: i32,
    ) -> Result<String, ReplayError> {
        let Console {
            root,
            command_timeout,
            terminal_timeout,
        } = *self.console;
        let mut timeout = terminal_timeout;
        let found = self.terminals.iter().position(|it| it.name == name);
        let index = found.unwrap_or(self.terminals.len());
        if found.is_none() {
            // A command that starts may have to build what it runs.
            timeout = command_timeout;
            let terminal = Terminal::open(root, name, &step.command, &self.stand_ins);
            self.terminals.push(terminal.map_err(|e| step.fail(e))?);
        }
        let terminal = &mut self.terminals[index];
        if terminal.command != step.command {
            return Err(ReplayError::Busy {
                name: name.into(),
                running: terminal.command.clone(),
            });
        }
        let before_ctrl_c = step.output.split_once(CTRL_C).map(|(before, _)| before);
        let output = before_ctrl_c.unwrap_or(&step.output);
        terminal.wait_for(output, &self.stand_ins, timeout);
        let printed = terminal.printed();
        self.stand_ins.learn(&printed);
        if before_ctrl_c.is_none() {
            return Ok(self.show(step, &printed));
        }
        let mut terminal = self.terminals.remove(index);
        terminal.interrupt().map_err(|e| step.fail(e))?;
        let ended = terminal.finish(terminal_timeout);
        self.check(step, ended, expected)
    }

    /// Checks that a command has ended as the page says, and shows it.
    fn check(
        &self,
        step: &Step,
        ended: Result<(String, i32), ProcessError>,
        expected: i32,
    ) -> Result<String, ReplayError> {
        let (printed, status) = ended.map_err(|e| step.fail(e))?;
        if status != expected {
            return Err(ReplayError::Status {
                command: step.command.clone(),
                status,
                expected,
                output: self.stand_ins.to_page(&printed),
            });
        }
        Ok(self.show(step, &printed))
    }

    /// Returns what the page shows of a command: its lines, and what it printed.
    fn show(&self, step: &Step, printed: &str) -> String {
        let output = reconcile(&self.stand_ins.to_page(printed), &step.output);
        format!("{}{output}", step.shown)
    }
}

impl Drop for Session<'_> {
    fn drop(&mut self) {
        while let Some(terminal) = self.terminals.pop() {
            terminal.close();
        }
    }
}

impl Step {
    /// Makes the error of a command that didn't do what it should.
    fn fail(&self, error: impl Into<ProcessError>) -> ReplayError {
        ReplayError::Command {
            command: self.command.clone(),
            error: error.into(),
        }
    }
}
