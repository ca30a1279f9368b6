//! Measuring in a process of its own, where nothing else has left its traces.

use std::env;
use std::process::Stdio;
use std::str::FromStr;

use anyhow::{Context, ensure};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use tokio::process::Command;

pub mod customers;
pub mod driver;
pub mod memo;
pub mod socket;

/// The task of such a process. It prints its result as JSON.
#[derive(Clone, Serialize, Deserialize)]
pub enum Child {
    /// A crowd of customers waits.
    Customers(customers::Order),
    /// The cache of memo-fibonacci is filled this many times.
    Memo(u32),
    /// The MongoDB driver alone looks up a document, again and again.
    Driver(driver::Order),
    /// The driver behind a socket, over the MongoDB at a URI. It prints where it listens.
    Socket(String),
}

impl Child {
    /// Runs the task in this process, which is the child.
    pub fn run_child(&self) -> anyhow::Result<()> {
        let result = match self {
            Self::Customers(order) => serde_json::to_string(&customers::run_child(*order)?)?,
            Self::Memo(times) => serde_json::to_string(&memo::run_child(*times)?)?,
            Self::Driver(order) => serde_json::to_string(&driver::run_child(order)?)?,
            Self::Socket(uri) => return socket::run_child(uri),
        };
        println!("{result}");
        Ok(())
    }

    /// Starts a child with the task, and waits for its result.
    pub async fn measure<T: DeserializeOwned>(&self) -> anyhow::Result<T> {
        let mut command = self.command()?;
        command.stderr(Stdio::inherit()).kill_on_drop(true);
        let output = command.output().await.context("can't start a process")?;
        let status = output.status;
        ensure!(status.success(), "a process that measures failed: {status}");
        serde_json::from_slice(&output.stdout).context("a process printed something else")
    }

    /// Returns the command that starts the child.
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
