//! The process of a local server, and the supervisor that ends it with us.

use std::io;
use std::path::Path;
use std::process::{ExitStatus, Stdio};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};

use crate::{Engine, Error};

const SUPERVISOR: &str = include_str!("../engine/supervisor.py");

/// A server that serves until the standard input of its supervisor is dropped.
#[derive(Debug)]
pub(crate) struct Server {
    engine: Engine,
    port: u16,
    pid: u32,
    supervisor: Child,
    /// Apart from `supervisor`, because waiting for a process closes its input.
    stdin: Option<ChildStdin>,
    stdout: Lines<BufReader<ChildStdout>>,
}

impl Server {
    /// Starts a server on `port` with its data in `folder`, or in a temporary one.
    /// Returns it when it listens.
    pub(crate) async fn start(
        engine: Engine,
        python: &Path,
        port: u16,
        folder: Option<&Path>,
    ) -> Result<Self, Error> {
        let mut supervisor = supervisor(python)
            .arg(engine.argument())
            .arg(port.to_string())
            .arg(folder.unwrap_or(Path::new("")))
            .spawn()
            .map_err(|error| Error::io(python, error))?;
        let stdin = supervisor.stdin.take();
        let Some(stdout) = supervisor.stdout.take() else {
            return Err(Error::start("it has no output".into()));
        };
        let mut stdout = BufReader::new(stdout).lines();
        let line = next_line(&mut stdout).await.unwrap_or_default();
        let (word, rest) = line.split_once(' ').unwrap_or_default();
        if let ("ready", Some((port, pid))) = (word, rest.split_once(' '))
            && let (Ok(port), Ok(pid)) = (port.parse(), pid.parse())
        {
            return Ok(Server {
                engine,
                port,
                pid,
                supervisor,
                stdin,
                stdout,
            });
        }
        drop(stdin);
        let status = supervisor.wait().await;
        let reason = match word {
            "failed" => rest.to_owned(),
            "unusable" => {
                let reason = rest.to_owned();
                return Err(Error::Unusable { reason });
            }
            // It ended without a word here: its error stream has told why.
            _ => describe(status),
        };
        Err(match folder {
            Some(folder) if is_busy(&reason) => Error::Busy {
                folder: folder.to_owned(),
            },
            _ => Error::start(reason),
        })
    }

    pub(crate) fn engine(&self) -> Engine {
        self.engine
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    pub(crate) fn pid(&self) -> u32 {
        self.pid
    }

    /// Completes when the server ends although nobody asked it to.
    pub(crate) async fn ended(&mut self) -> Error {
        let last = next_line(&mut self.stdout).await.unwrap_or_default();
        let status = match last.strip_prefix("ended ") {
            Some(status) => status.to_owned(),
            None => describe(self.supervisor.wait().await),
        };
        Error::Ended { status }
    }

    /// Makes the server crash, and waits until it and its supervisor are gone.
    pub(crate) async fn kill(mut self) {
        if let Some(stdin) = &mut self.stdin {
            // An error means that it's gone, which is just as well.
            let _ = stdin.write_all(b"kill\n").await;
        }
        self.ended().await;
        let _ = self.close().await;
    }

    /// Ends the server, and waits until it and its supervisor are gone.
    pub(crate) async fn close(mut self) -> Result<(), Error> {
        drop(self.stdin.take());
        let ended = self.ended().await;
        match self.supervisor.wait().await {
            Ok(status) if status.success() => Ok(()),
            _ => Err(ended),
        }
    }
}

/// A supervisor, ready to be told what to run.
fn supervisor(python: &Path) -> Command {
    let mut command = Command::new(python);
    // Isolated: the user's own Python settings and packages play no part.
    command.args(["-I", "-X", "utf8", "-c", SUPERVISOR]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    // A Ctrl-C goes to every process of the terminal's group. In a group of its own
    // the server lives on until we have finished what we need it for.
    #[cfg(unix)]
    command.process_group(0);
    #[cfg(windows)]
    command.creation_flags(CREATE_NEW_PROCESS_GROUP);
    command
}

/// The flag of Windows' `CreateProcess` for a process group of its own.
#[cfg(windows)]
const CREATE_NEW_PROCESS_GROUP: u32 = 0x200;

/// The next line, or nothing where there is none.
async fn next_line(stdout: &mut Lines<BufReader<ChildStdout>>) -> Option<String> {
    stdout.next_line().await.ok().flatten()
}

/// Whether another process has the data folder open, in the words of either engine.
fn is_busy(reason: &str) -> bool {
    // SecantusDB says "Device or resource busy" on Linux, "Resource busy" on macOS.
    reason.starts_with("DBPathInUse") || reason.to_lowercase().contains("resource busy")
}

fn describe(status: io::Result<ExitStatus>) -> String {
    status.map_or_else(|error| error.to_string(), |status| status.to_string())
}
