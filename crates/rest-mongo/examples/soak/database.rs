//! The MongoDB that suffers, always at the same port and with the same data.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Context;
use kitchen::{Data, Kitchen};
use rustix::process::{Pid, Signal, kill_process};
use tokio::time::sleep;

/// How often to try to start it: the one before may not be gone yet, and
/// anybody may have got its port for a moment.
const TRIES: usize = 20;

/// How long to wait between two tries.
const PAUSE: Duration = Duration::from_millis(500);

/// An embedded server.
#[derive(Debug)]
pub struct Database {
    folder: PathBuf,
    port: u16,
    kitchen: Kitchen,
}

impl Database {
    /// Starts it, for the first time or again; with port 0 the system picks one.
    ///
    /// # Errors
    /// It cannot be started.
    pub async fn start(folder: &Path, port: u16) -> anyhow::Result<Self> {
        let mut tries = 0;
        let kitchen = loop {
            match Kitchen::embedded(Data::At(folder.to_owned()), port).await {
                Ok(kitchen) => break kitchen,
                Err(error) if tries == TRIES => return Err(error.into()),
                Err(_) => sleep(PAUSE).await,
            }
            tries += 1;
        };
        let address = kitchen.uri().trim_end_matches('/');
        let (_, port) = address.rsplit_once(':').context("a port in the URI")?;
        Ok(Self {
            folder: folder.to_owned(),
            port: port.parse()?,
            kitchen,
        })
    }

    /// Where it is, as a MongoDB connection string.
    pub fn uri(&self) -> &str {
        self.kitchen.uri()
    }

    /// The port that it listens on.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Kills it, and starts it again after this time.
    ///
    /// # Errors
    /// It is not there to be killed, or does not start.
    pub async fn kill(self, away: Duration) -> anyhow::Result<Self> {
        self.signal(Signal::KILL)?;
        // This waits for its end. That it did not end well is no news.
        let _ = self.kitchen.close().await;
        sleep(away).await;
        Self::start(&self.folder, self.port).await
    }

    /// Stops it dead, and lets it go on after this time.
    ///
    /// # Errors
    /// It is not there.
    pub async fn hang(self, hung: Duration) -> anyhow::Result<Self> {
        self.signal(Signal::STOP)?;
        sleep(hung).await;
        self.signal(Signal::CONT)?;
        Ok(self)
    }

    /// Stops it in good order, and starts it again after this time.
    ///
    /// # Errors
    /// It does not stop well, or does not start.
    pub async fn restart(self, away: Duration) -> anyhow::Result<Self> {
        self.kitchen.close().await?;
        sleep(away).await;
        Self::start(&self.folder, self.port).await
    }

    /// Stops it in good order.
    ///
    /// # Errors
    /// It did not stop well.
    pub async fn stop(self) -> anyhow::Result<()> {
        Ok(self.kitchen.close().await?)
    }

    fn signal(&self, signal: Signal) -> anyhow::Result<()> {
        let pid = self
            .kitchen
            .pid()
            .and_then(|pid| Pid::from_raw(pid.cast_signed()));
        Ok(kill_process(pid.context("MongoDB has ended")?, signal)?)
    }
}
