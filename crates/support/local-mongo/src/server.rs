//! The process of a local server, and the supervisor that ends it with us.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::time::Instant;

use crate::{Engine, Error, Storage};

const SUPERVISOR: &str = include_str!("../engine/supervisor.py");

/// How long to wait for a folder or a port that is in use. A server whose program was
/// killed takes 0.6 s to leave both.
const IN_USE_TIMEOUT: Duration = Duration::from_secs(5);

/// A server that serves until the standard input of its supervisor is dropped.
#[derive(Debug)]
pub(crate) struct Server {
    engine: Engine,
    port: u16,
    pid: u32,
    folder: Option<PathBuf>,
    supervisor: Child,
    /// Apart from `supervisor`, because waiting for a process closes its input.
    stdin: Option<ChildStdin>,
    stdout: Lines<BufReader<ChildStdout>>,
}

impl Server {
    /// Starts a server on `port` with its data in `storage`. Returns it when it listens.
    /// Waits a moment for what is in use.
    pub(crate) async fn start(
        engine: Engine,
        python: &Path,
        port: u16,
        storage: &Storage,
    ) -> Result<Self, Error> {
        let folder = storage.folder(engine)?;
        let deadline = Instant::now() + IN_USE_TIMEOUT;
        loop {
            match Self::try_start(engine, python, port, folder.as_deref()).await {
                Err(Error::InUse { .. }) if Instant::now() < deadline => {}
                result => return result,
            }
        }
    }

    async fn try_start(
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
            return Err(Error::start("it has no output".into(), None));
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
                folder: folder.map(Path::to_owned),
                supervisor,
                stdin,
                stdout,
            });
        }
        drop(stdin);
        let status = supervisor.wait().await;
        let reason = rest.to_owned();
        Err(match (word, folder) {
            ("unusable", _) => Error::Unusable { reason },
            ("failed", Some(folder)) if is_folder_in_use(&reason) => {
                let what = format!("the data folder {}", folder.display());
                Error::InUse { what }
            }
            ("failed", _) if is_port_in_use(&reason) => Error::InUse {
                what: format!("port {port}"),
            },
            ("failed", folder) => Error::start(reason, folder),
            // It ended without a word here: its error stream has told why.
            _ => Error::start(describe(status), None),
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

    /// The folder of its data, unless that is a temporary one.
    pub(crate) fn folder(&self) -> Option<&Path> {
        self.folder.as_deref()
    }

    /// Completes when the server ends although nobody asked it to.
    pub(crate) async fn ended(&mut self) -> Error {
        let status = if let Some(line) = next_line(&mut self.stdout).await
            && let Some(status) = line.strip_prefix("ended ")
        {
            status.to_owned()
        } else {
            describe(self.supervisor.wait().await)
        };
        let folder = self.folder.clone();
        Error::Ended { status, folder }
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
fn is_folder_in_use(reason: &str) -> bool {
    // SecantusDB says "Device or resource busy" on Linux, "Resource busy" on macOS.
    reason.starts_with("DBPathInUse") || reason.to_lowercase().contains("resource busy")
}

/// Whether another process listens on the port, in the words of the system.
fn is_port_in_use(reason: &str) -> bool {
    // The second is from Windows.
    let words = [
        "Address already in use",
        "Only one usage of each socket address",
    ];
    words.iter().any(|words| reason.contains(words))
}

fn describe(status: io::Result<ExitStatus>) -> String {
    status.map_or_else(|error| error.to_string(), |status| status.to_string())
}
