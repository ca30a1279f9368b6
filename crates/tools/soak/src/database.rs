//! The MongoDB that the faults hit, always at the same port and with the same data.

use std::path::PathBuf;
use std::time::Duration;

use anyhow::Context;
use local_mongo::{LocalMongo, Storage};
use rustix::process::{Pid, Signal, kill_process};
use tokio::time::sleep;

/// How often to try to start it: the one before may not be gone yet, and
/// anybody may have got its port for a moment.
const MAX_TRIES: usize = 20;

/// How long to wait between two tries.
const RETRY_PAUSE: Duration = Duration::from_millis(500);

/// Where a MongoDB is, whether it runs or not.
#[derive(Clone, Debug)]
pub struct Place {
    /// The folder with its data.
    pub folder: PathBuf,
    /// The port that it listens on; with 0 the system picks one.
    pub port: u16,
}

/// A MongoDB that runs: a local server.
#[derive(Debug)]
pub struct Database {
    mongo: LocalMongo,
    /// The place to start it again, with the same port.
    pub place: Place,
}

impl Place {
    /// Starts MongoDB, for the first time or again.
    ///
    /// # Errors
    /// It cannot be started.
    pub async fn start(mut self) -> anyhow::Result<Database> {
        let mut tries = 0;
        let mongo = loop {
            let storage = Storage::Folder(self.folder.clone());
            match LocalMongo::start(storage, self.port).await {
                Ok(mongo) => break mongo,
                Err(error) if tries == MAX_TRIES => return Err(error.into()),
                Err(_) => sleep(RETRY_PAUSE).await,
            }
            tries += 1;
        };
        self.port = mongo.port().context("it is ours")?;
        let place = self;
        Ok(Database { mongo, place })
    }
}

impl Database {
    /// Returns where it is, as a MongoDB connection string.
    pub fn uri(&self) -> &str {
        self.mongo.uri()
    }

    /// Kills it, as `kill -9` does.
    pub async fn kill(self) -> Place {
        self.mongo.kill().await;
        self.place
    }

    /// Stops it in good order.
    ///
    /// # Errors
    /// It did not stop well.
    pub async fn stop(self) -> anyhow::Result<Place> {
        self.mongo.close().await?;
        Ok(self.place)
    }

    /// Stops it dead, and lets it go on after this time.
    ///
    /// # Errors
    /// It has ended before.
    pub async fn hang(&self, hung: Duration) -> anyhow::Result<()> {
        self.signal(Signal::STOP)?;
        sleep(hung).await;
        self.signal(Signal::CONT)
    }

    fn signal(&self, signal: Signal) -> anyhow::Result<()> {
        let number = self.mongo.pid().context("it is ours")?;
        let pid = Pid::from_raw(number.cast_signed()).context("it runs")?;
        Ok(kill_process(pid, signal)?)
    }
}
