//! The commands of console blocks, and what they print.

use std::path::Path;
use std::time::Duration;

use thiserror::Error;

use crate::page::fence::Fence;
use crate::page::outline::Outline;
use crate::process::{Process, ProcessError};
use crate::revision::{Filling, Revision};
use crate::server::{self, SERVERS, Server, ServerError, Servers, find_address};
use crate::stand_ins::StandIns;
use crate::terminal::{TerminalError, Terminals};
use crate::transcript::{self, NoCommand, Step, reconcile};

/// Where and how the commands of a page are run.
#[derive(Debug)]
pub struct Console<'a> {
    /// The folder they are run in: the root of the workspace.
    pub root: &'a Path,
    /// The servers that blocks may ask for.
    pub servers: &'a Servers,
    /// How long a command may take. It may have to build.
    pub command_timeout: Duration,
    /// How long a server, or a command with an `until`, may take to print its
    /// line, once [`Servers::first`] has built and installed all it needs.
    pub line_timeout: Duration,
}

/// A block that can't be replayed.
#[derive(Debug, Error)]
enum ReplayError {
    #[error(transparent)]
    NoCommand(#[from] NoCommand),
    #[error(transparent)]
    Server(#[from] ServerError),
    #[error(transparent)]
    Terminal(#[from] TerminalError),
    #[error("a block of a terminal has one command")]
    TerminalSteps,
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

/// What the blocks of a page have started so far, so that they build on each other.
#[derive(Default)]
struct Session {
    is_built: bool,
    server: Option<Server>,
    terminals: Terminals,
    stand_ins: StandIns,
}

impl<'a> Console<'a> {
    /// Returns the console of the workspace at `root`.
    pub fn of_workspace(root: &'a Path) -> Self {
        Self {
            root,
            servers: &SERVERS,
            // The slowest command is the first that builds the REST service.
            command_timeout: Duration::from_secs(300),
            line_timeout: Duration::from_secs(60),
        }
    }

    /// Runs every console block of the page `markdown`, and writes down what
    /// comes out; where `[..]` and `...` stand for what was printed, they stay.
    ///
    /// A block with a command that ends with another status than the page says,
    /// or doesn't end in time, is a problem.
    pub fn replay(&self, markdown: &str) -> Revision {
        let outline = Outline::read(markdown);
        let mut problems = outline.problems;
        let mut fillings = Vec::new();
        // Without a free port, the commands that need one say so.
        let mut session = Session {
            stand_ins: StandIns::new().unwrap_or_default(),
            ..Session::default()
        };
        for fence in outline.fences {
            if fence.language != "console" || fence.is_unclear {
                continue;
            }
            match self.replay_block(&fence, &mut session) {
                Ok(text) => fillings.push(Filling {
                    fence,
                    name: None,
                    text,
                }),
                Err(error) => problems.push(fence.problem(error.to_string())),
            }
        }
        Revision::refill(markdown, &fillings, problems)
    }

    fn replay_block(&self, fence: &Fence, session: &mut Session) -> Result<String, ReplayError> {
        let steps = transcript::split(&fence.text)?;
        if let Some(name) = fence.terminal() {
            return self.replay_terminal(name, fence, steps, session);
        }
        if fence.until().is_some() || fence.server().is_some() {
            self.build(session)?;
        }
        let mut stand_ins = session.stand_ins.clone();
        if let Some(name) = fence.server() {
            stand_ins.address = Some(self.serve(name, session)?.address.clone());
        }
        let mut block = String::new();
        let mut steps = steps.into_iter().peekable();
        while let Some(step) = steps.next() {
            // The comments speak of the last command; those before just run.
            let is_last = steps.peek().is_none();
            let until = fence.until().filter(|_| is_last);
            let expected = if is_last { fence.status() } else { 0 };
            let failed = |error| ReplayError::Command {
                command: step.command.clone(),
                error,
            };
            let (output, status) = match fence.ctrl_c().filter(|_| is_last) {
                None => self.run(&step.command, until, &stand_ins).map_err(failed)?,
                Some((terminal, after)) => {
                    let shell = server::shell(self.root, &stand_ins.to_machine(&step.command));
                    let mut process = Process::start(shell, self.command_timeout)
                        .map_err(|error| failed(error.into()))?;
                    process.wait_for(after).map_err(failed)?;
                    session.terminals.interrupt(terminal, self.line_timeout)?;
                    let (printed, status) = process.finish().map_err(failed)?;
                    (stand_ins.to_page(&printed), status)
                }
            };
            check_status(&step.command, &output, status, expected)?;
            block += &step.shown;
            block += &reconcile(&output, step.output);
        }
        Ok(block)
    }

    /// Plays the block of a terminal.
    fn replay_terminal(
        &self,
        name: &str,
        fence: &Fence,
        steps: Vec<Step>,
        session: &mut Session,
    ) -> Result<String, ReplayError> {
        let [step] = <[Step; 1]>::try_from(steps).map_err(|_| ReplayError::TerminalSteps)?;
        let (command, mut block) = (step.command.clone(), step.shown.clone());
        let Session {
            terminals,
            stand_ins,
            ..
        } = session;
        // A command that starts may have to build what it runs.
        let timeout = if terminals.is_open(name) {
            self.line_timeout
        } else {
            self.command_timeout
        };
        let machine = (self.servers, self.root, timeout);
        let (shown, status) = terminals.play(name, step, stand_ins, machine)?;
        if let Some(status) = status {
            check_status(&command, &shown, status, fence.status())?;
        }
        block += &shown;
        Ok(block)
    }

    /// Starts and stops the server that builds and installs what others need.
    fn build(&self, session: &mut Session) -> Result<(), ServerError> {
        if !session.is_built
            && let Some(name) = self.servers.first
        {
            Server::start(self.servers, name, self.root, self.command_timeout)?;
        }
        session.is_built = true;
        Ok(())
    }

    /// Starts the server called `name`, unless it runs already.
    fn serve<'s>(&self, name: &str, session: &'s mut Session) -> Result<&'s Server, ServerError> {
        let server = match session.server.take() {
            Some(server) if server.name == name => server,
            _ => Server::start(self.servers, name, self.root, self.line_timeout)?,
        };
        Ok(session.server.insert(server))
    }

    /// Runs `command`, and returns what it prints, and its status.
    fn run(
        &self,
        command: &str,
        until: Option<&str>,
        stand_ins: &StandIns,
    ) -> Result<(String, i32), ProcessError> {
        let mut stand_ins = stand_ins.clone();
        let command = stand_ins.to_machine(command);
        let mut shell = server::shell(self.root, &command);
        let mut timeout = self.command_timeout;
        if until.is_some() {
            // A shell that Ctrl-C ends would hide the command's own status;
            // an empty trap keeps it alive, as an interactive one stays.
            shell = server::shell(self.root, &format!("trap : INT; {command}"));
            shell.envs(self.servers.environment.iter().copied());
            timeout = self.line_timeout;
        }
        let mut process = Process::start(shell, timeout)?;
        if let Some(text) = until {
            stand_ins.address = find_address(&process.wait_for(text)?);
            process.interrupt(self.command_timeout)?;
        }
        let (printed, status) = process.finish()?;
        Ok((stand_ins.to_page(&printed), status))
    }
}

/// Checks that a command has ended as the page says.
fn check_status(
    command: &str,
    output: &str,
    status: i32,
    expected: i32,
) -> Result<(), ReplayError> {
    if status == expected {
        return Ok(());
    }
    Err(ReplayError::Status {
        command: command.into(),
        status,
        expected,
        output: output.into(),
    })
}
