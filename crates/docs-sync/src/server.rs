//! The servers that console blocks talk to: each on a port of its own, with
//! data of its own, whatever else runs on the machine.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use tempfile::TempDir;

use crate::process::Process;

/// The address that readers see.
pub const ADDRESS: &str = "127.0.0.1:8080";

/// How the servers of a repository are started.
#[derive(Debug)]
pub struct Servers {
    /// The name in `<!-- with: name -->`, and the command, which prints
    /// `listening on http://127.0.0.1:PORT`.
    pub commands: &'static [(&'static str, &'static str)],
    /// The environment variable for the address to listen on.
    pub bind: &'static str,
    /// The environment variable for the folder that data go to.
    pub data: &'static str,
}

/// The servers of this repository.
pub const SERVERS: Servers = Servers {
    commands: &[(
        "rest-mongo",
        "cargo run -q -p rest-mongo -- --bind 127.0.0.1:0",
    )],
    bind: "BIND_ADDRESS",
    data: "KITCHEN_DATA",
};

impl Servers {
    /// Makes `command`, which is about to start a server, use a free port and
    /// a fresh folder. The folder goes away with what is returned.
    ///
    /// # Errors
    /// The folder cannot be made.
    pub fn set_apart(&self, command: &mut Command) -> Result<TempDir, String> {
        let data = tempfile::tempdir().map_err(|error| error.to_string())?;
        command.env(self.data, data.path());
        command.env(self.bind, "127.0.0.1:0");
        Ok(data)
    }
}

/// A server that runs until this is dropped.
#[derive(Debug)]
pub struct Server {
    /// The name of it in [`Servers::commands`].
    pub name: String,
    /// Where it really listens.
    pub address: String,
    // The order counts: the process goes before its data.
    _process: Process,
    _data: TempDir,
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
    ) -> Result<Self, String> {
        let known = servers.commands.iter().find(|(known, _)| *known == name);
        let (_, command) = known.ok_or_else(|| format!("there is no server called `{name}`"))?;
        let mut shell = shell(root, command);
        let data = servers.set_apart(&mut shell)?;
        let process = Process::start(shell, limit).map_err(|error| error.to_string());
        let mut process = process?;
        let line = process
            .wait_for("listening on ")
            .map_err(|complaint| format!("`{command}` {complaint}"))?;
        Ok(Self {
            name: name.into(),
            address: address_in(&line)
                .ok_or_else(|| format!("`{command}` names no address of 127.0.0.1: {line}"))?,
            _process: process,
            _data: data,
        })
    }
}

/// A shell about to run `command` in `root`, undisturbed by the settings of
/// whoever runs the tests.
pub fn shell(root: &Path, command: &str) -> Command {
    let mut shell = Command::new("sh");
    shell.arg("-c").arg(command).current_dir(root);
    for variable in ["MONGODB_URI", "RUST_LOG", "RUST_BACKTRACE"] {
        shell.env_remove(variable);
    }
    shell.env("NO_COLOR", "1").env("CARGO_TERM_COLOR", "never");
    // Into a pipe, Python keeps its output back, and the order is lost.
    shell.env("TERM", "dumb").env("PYTHONUNBUFFERED", "1");
    shell
}

/// The first `127.0.0.1:PORT` of a line.
pub fn address_in(line: &str) -> Option<String> {
    let start = line.find("127.0.0.1:")?;
    let host = "127.0.0.1:".len();
    let port = line[start + host..]
        .chars()
        .take_while(char::is_ascii_digit);
    Some(line[start..start + host].to_owned() + &port.collect::<String>())
}
