//! The embedded server's process.

use std::io;
use std::path::Path;
use std::process::{ExitStatus, Stdio};

#[cfg(unix)]
use rustix::process::{Pid, Signal, kill_process};
use tokio::process::{Child, ChildStdin, Command};

use crate::Error;
use crate::startup::{failed, first_line};

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/server.py");

/// A server that serves until its standard input is dropped.
#[derive(Debug)]
pub(crate) struct Server {
    process: Child,
    /// Apart from `process`, because waiting for a process closes its input.
    stdin: Option<ChildStdin>,
}

impl Server {
    /// Starts a server on `port` with its data in `folder`, or in a temporary one.
    /// Returns it when it serves, with its URI.
    pub(crate) async fn start(
        python: &Path,
        port: u16,
        folder: Option<&Path>,
    ) -> Result<(Self, String), Error> {
        let mut command = Command::new(python);
        // Isolated: the user's own Python settings and packages play no part.
        command.args(["-I", SCRIPT]).arg(port.to_string());
        command.args(folder);
        // A Ctrl-C goes to every process of the terminal's group. In a group of its
        // own the server lives on until we have finished what we need it for.
        #[cfg(unix)]
        command.process_group(0);
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let started = command.spawn();
        let mut process = started.map_err(|error| Error::io(python, error))?;

        let stdin = process.stdin.take();
        let line = first_line(process.stdout.take()).await;
        match line.split_once(' ') {
            Some(("ready", uri)) => Ok((Server { process, stdin }, uri.to_owned())),
            Some(("failed", reason)) => Err(failed(reason, folder)),
            // It ended without a word here: its error stream has told why.
            _ => {
                drop(stdin);
                Err(failed(&describe(process.wait().await), folder))
            }
        }
    }

    pub(crate) fn pid(&self) -> Option<u32> {
        self.process.id()
    }

    pub(crate) async fn ended(&mut self) -> Error {
        let status = describe(self.process.wait().await);
        Error::Ended { status }
    }

    pub(crate) async fn close(mut self) -> Result<(), Error> {
        drop(self.stdin.take());
        self.resume();
        match self.process.wait().await {
            Ok(status) if status.success() => Ok(()),
            status => Err(Error::Ended {
                status: describe(status),
            }),
        }
    }

    /// A server that a SIGSTOP holds would not notice the end of its input.
    fn resume(&self) {
        #[cfg(unix)]
        if let Some(pid) = self.pid().and_then(|pid| Pid::from_raw(pid.cast_signed())) {
            // An error means that it is gone, which is just as well.
            let _ = kill_process(pid, Signal::CONT);
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.resume();
    }
}

fn describe(status: io::Result<ExitStatus>) -> String {
    status.map_or_else(|error| error.to_string(), |status| status.to_string())
}
