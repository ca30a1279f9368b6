//! Measuring in a process of its own, where nothing else has left its traces.

use std::env;
use std::process::Stdio;
use std::str::FromStr;

use anyhow::{Context, ensure};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use tokio::process::Command;

use crate::experiments::{customers, driver, memo, socket};

/// What such a process does. It prints what it finds as JSON.
#[derive(Clone, Serialize, Deserialize)]
pub enum Child {
    /// So many customers wait.
    Customers(customers::Crowd),
    /// The cache of stage 3 is filled so many times.
    Memo(u32),
    /// The MongoDB driver alone looks up a document, again and again.
    Driver(driver::Order),
    /// The driver behind a socket, over the MongoDB at a URI. It prints where it listens.
    Socket(String),
}

impl Child {
    /// Does it, in this process.
    pub fn work(&self) -> anyhow::Result<()> {
        let found = match self {
            Self::Customers(crowd) => serde_json::to_string(&crowd.wait()?)?,
            Self::Memo(times) => serde_json::to_string(&memo::work(*times)?)?,
            Self::Driver(order) => serde_json::to_string(&driver::work(order)?)?,
            Self::Socket(uri) => return socket::work(uri),
        };
        println!("{found}");
        Ok(())
    }

    /// Starts a process that does it, and waits for what it finds.
    pub async fn start<T: DeserializeOwned>(&self) -> anyhow::Result<T> {
        let mut command = self.command()?;
        command.stderr(Stdio::inherit()).kill_on_drop(true);
        let output = command.output().await.context("cannot start a process")?;
        let status = output.status;
        ensure!(status.success(), "a process that measures failed: {status}");
        serde_json::from_slice(&output.stdout).context("a process printed something else")
    }

    /// The process, not started yet.
    pub fn command(&self) -> anyhow::Result<Command> {
        let mut command = Command::new(env::current_exe()?);
        command.arg("--child").arg(serde_json::to_string(self)?);
        Ok(command)
    }
}

impl FromStr for Child {
    type Err = serde_json::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        serde_json::from_str(text)
    }
}
