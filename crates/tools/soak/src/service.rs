//! The service, as a process that cannot outlive the soak.

use std::fs::File;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, bail};
use rustix::process::{Pid, Signal, kill_process};
use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};
use tokio::time::timeout;

/// Starts a program, prints its id, and kills it when the standard input ends.
/// The system ends that input for us, however the soak ends.
const KEEPER: &str = r#""$@" </dev/null & echo "$!"; exec >&-; read -r _
    kill -9 "$!" 2>/dev/null; wait "$!""#;

/// How long the service may take to stop: its grace period, and some more.
const STOP_TIMEOUT: Duration = Duration::from_secs(20);

/// A running service.
#[derive(Debug)]
pub struct Service {
    /// Host and port.
    pub address: String,
    /// The process itself, not its keeper.
    pub pid: Pid,
    keeper: Child,
    stdout: Lines<BufReader<ChildStdout>>,
}

impl Service {
    /// Starts the program on a port that the system picks, its log in a file.
    ///
    /// # Errors
    /// The program is not there, or does not listen.
    pub async fn start(
        program: &Path,
        mongodb_uri: &str,
        deadline: Duration,
        log: &Path,
    ) -> anyhow::Result<Self> {
        if !program.exists() {
            bail!("there is no {}: build it first", program.display());
        }
        let mut command = Command::new("sh");
        command.args(["-c", KEEPER, "sh"]).arg(program);
        command.args(["--bind", "127.0.0.1:0", "--log", "warn"]);
        command.args(["--mongodb-uri", mongodb_uri, "--deadline"]);
        command.arg(deadline.as_millis().to_string());
        // A Ctrl-C in the terminal is meant for the soak, which then stops this.
        command.process_group(0);
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut keeper = command.stderr(File::create(log)?).spawn()?;

        let pipe = keeper.stdout.take().context("piped above")?;
        let mut stdout = BufReader::new(pipe).lines();
        let (mut pid, mut address) = (None, None);
        while pid.is_none() || address.is_none() {
            let line = stdout
                .next_line()
                .await?
                .context("the service does not listen: its log says why")?;
            match line.split_once("http://") {
                Some((_, rest)) => address = Some(rest.to_owned()),
                None => pid = Pid::from_raw(line.parse()?),
            }
        }
        Ok(Self {
            address: address.context("read above")?,
            pid: pid.context("read above")?,
            keeper,
            stdout,
        })
    }

    /// Completes when the service has ended.
    pub async fn ended(&mut self) {
        // It alone holds the other end of this pipe: its keeper has closed its own.
        while let Ok(Some(_)) = self.stdout.next_line().await {}
    }

    /// Asks the service to stop, and waits until it and its keeper are gone.
    ///
    /// # Errors
    /// It did not stop by itself, or not with status 0.
    pub async fn stop(mut self) -> anyhow::Result<()> {
        kill_process(self.pid, Signal::TERM).context("the service has ended")?;
        let stopped = timeout(STOP_TIMEOUT, self.ended()).await;
        // Waiting closes the keeper's input, which ends it, and what is left.
        let status = self.keeper.wait().await?;
        stopped.context("the service does not stop")?;
        if !status.success() {
            bail!("the service has stopped with {status}");
        }
        Ok(())
    }
}
