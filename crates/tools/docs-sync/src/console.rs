//! The commands of console blocks, and what they print.

use std::path::Path;
use std::time::Duration;

use thiserror::Error;

use crate::page::fence::Fence;
use crate::page::outline::Outline;
use crate::process::{Process, ProcessError};
use crate::revision::{Filling, Revision};
use crate::server::{self, ADDRESS, SERVERS, Server, ServerError, Servers, find_address};
use crate::transcript::{self, NoCommand, reconcile};

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
        let mut session = Session::default();
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
        if fence.until().is_some() || fence.server().is_some() {
            self.build(session)?;
        }
        let server = match fence.server() {
            Some(name) => Some(self.serve(name, session)?),
            None => None,
        };
        let mut block = String::new();
        let mut steps = steps.into_iter().peekable();
        while let Some(step) = steps.next() {
            // The comments speak of the last command; those before just run.
            let is_last = steps.peek().is_none();
            let until = fence.until().filter(|_| is_last);
            let expected = if is_last { fence.status() } else { 0 };
            let (output, status) =
                self.run(&step.command, until, server)
                    .map_err(|error| ReplayError::Command {
                        command: step.command.clone(),
                        error,
                    })?;
            if status != expected {
                return Err(ReplayError::Status {
                    command: step.command,
                    status,
                    expected,
                    output,
                });
            }
            block += &step.shown;
            block += &reconcile(&output, step.output);
        }
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
        server: Option<&Server>,
    ) -> Result<(String, i32), ProcessError> {
        let mut address = server.map(|server| server.address.clone());
        let command = command.replace(ADDRESS, address.as_deref().unwrap_or(ADDRESS));
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
            address = find_address(&process.wait_for(text)?);
            process.interrupt(self.command_timeout)?;
        }
        let (printed, status) = process.finish()?;
        let printed = match address {
            Some(address) => printed.replace(&address, ADDRESS),
            None => printed,
        };
        Ok((printed, status))
    }
}
