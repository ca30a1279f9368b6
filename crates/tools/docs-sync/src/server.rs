//! The servers that console blocks talk to: each on a port of its own, with
//! data of its own, whatever else runs on the machine.

use std::env;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use thiserror::Error;

use crate::process::{Process, ProcessError};

/// The address that readers see.
pub const ADDRESS: &str = "127.0.0.1:8080";

/// How the servers of a repository are started.
#[derive(Debug)]
pub struct Servers {
    /// The name in `<!-- with: name -->`, and the command, which prints
    /// `listening on http://127.0.0.1:PORT`.
    pub commands: &'static [(&'static str, &'static str)],
    /// What a server gets to know by its environment: that it must take a
    /// port that is free, and forget its data at the end.
    pub environment: &'static [(&'static str, &'static str)],
    /// The server that builds and installs what the others need. It's started
    /// and stopped before a page uses any, so that no time counts for that.
    pub first: Option<&'static str>,
}

/// The servers of this repository.
pub const SERVERS: Servers = Servers {
    commands: &[("rest-mongo", "cargo run -q -p rest-mongo -- --temporary")],
    environment: &[
        ("BIND_ADDRESS", "127.0.0.1:0"),
        ("LOCAL_MONGO_TEMPORARY", "true"),
    ],
    first: Some("rest-mongo"),
};

/// How long a server may take to stop, before it is killed.
const STOP_TIMEOUT: Duration = Duration::from_secs(30);

/// A server that didn't come up.
#[derive(Debug, Error)]
pub enum ServerError {
    /// No server of that name is in [`Servers::commands`].
    #[error("there is no server called `{0}`")]
    Unknown(String),
    /// Its command failed, or its time was up.
    #[error("`{command}` {error}")]
    Process {
        /// The command.
        command: String,
        /// Why it doesn't listen.
        error: ProcessError,
    },
    /// It listens, but not where it can be reached.
    #[error("`{command}` names no address of 127.0.0.1: {line}")]
    NoAddress {
        /// The command.
        command: String,
        /// The line that should hold the address.
        line: String,
    },
}

/// A server that runs until this is dropped.
#[derive(Debug)]
pub struct Server {
    /// The name of it in [`Servers::commands`].
    pub name: String,
    /// Where it really listens.
    pub address: String,
    process: Option<Process>,
}

impl Server {
    /// Starts the server called `name`, and waits until it listens.
    ///
    /// # Errors
    /// There is none of that name, or it does not come up within `limit`.
    pub fn start(
        servers: &Servers,
        name: &str,
        root: &Path,
        limit: Duration,
    ) -> Result<Self, ServerError> {
        let known = servers.commands.iter().find(|(known, _)| *known == name);
        let (_, command) = known.ok_or_else(|| ServerError::Unknown(name.into()))?;
        let failed = |error| ServerError::Process {
            command: command.to_string(),
            error,
        };
        let mut shell = shell(root, command);
        shell.envs(servers.environment.iter().copied());
        let mut process = Process::start(shell, limit).map_err(|error| failed(error.into()))?;
        let line = process.wait_for("listening on ").map_err(failed)?;
        Ok(Self {
            name: name.into(),
            address: find_address(&line).ok_or_else(|| ServerError::NoAddress {
                command: command.to_string(),
                line,
            })?,
            process: Some(process),
        })
    }
}

impl Drop for Server {
    /// Asks it to stop, so that it can clear away what it has made.
    fn drop(&mut self) {
        if let Some(mut process) = self.process.take()
            && process.interrupt(STOP_TIMEOUT).is_ok()
        {
            // One that does not stop in time is killed, which ends it as well.
            let _ = process.finish();
        }
    }
}

/// Prepares a shell that runs `command` in `root`, undisturbed by the settings
/// of the user.
pub fn shell(root: &Path, command: &str) -> Command {
    let mut shell = Command::new("sh");
    shell.arg("-c").arg(command).current_dir(root);
    for variable in ["MONGODB_URI", "RUST_LOG", "RUST_BACKTRACE"] {
        shell.env_remove(variable);
    }
    // A cargo that finds these, from the cargo that runs the tests, builds much anew.
    for (variable, _) in env::vars_os() {
        let name = variable.to_string_lossy();
        if ["CARGO_PKG_", "CARGO_MANIFEST_", "OUT_DIR"]
            .iter()
            .any(|prefix| name.starts_with(prefix))
        {
            shell.env_remove(&variable);
        }
    }
    // Cargo's progress is for a reader's patience, and no part of the output.
    shell.env("CARGO_TERM_QUIET", "true");
    shell.env("NO_COLOR", "1").env("CARGO_TERM_COLOR", "never");
    // Into a pipe, Python keeps its output back, and the order is lost.
    shell.env("TERM", "dumb").env("PYTHONUNBUFFERED", "1");
    shell
}

/// Finds the first `127.0.0.1:PORT` of a line.
pub fn find_address(line: &str) -> Option<String> {
    let start = line.find("127.0.0.1:")?;
    let host = "127.0.0.1:".len();
    let port = line[start + host..]
        .chars()
        .take_while(char::is_ascii_digit);
    Some(line[start..start + host].to_owned() + &port.collect::<String>())
}
