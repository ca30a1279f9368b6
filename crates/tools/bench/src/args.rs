//! Command-line arguments.

use std::path::PathBuf;

use clap::{Parser, ValueEnum};
use python_env::workspace;

use crate::child::Child;

/// Measures what async buys you, and prints the tables of its chapter.
#[derive(Parser)]
pub struct Args {
    /// The experiments to run; all of them if none is named
    #[arg(value_enum)]
    pub experiments: Vec<Experiment>,

    /// Do a little of everything, to see that it works; the figures mean nothing
    #[arg(long)]
    pub quick: bool,

    /// The data file to write: target/bench.json, and with --quick none
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,

    /// For maintainers: renew the chapter's data file too, and render the chapter from it
    #[arg(long)]
    pub publish: bool,

    /// For maintainers: measure nothing, only render the chapter from its data file
    #[arg(long, conflicts_with_all = ["experiments", "quick", "out", "publish"])]
    pub render: bool,

    /// The chapters' folder: docs; --quick is published nowhere else than in a folder
    /// that is named
    #[arg(long, value_name = "FOLDER")]
    pub docs: Option<PathBuf>,

    /// The MongoDB to use; without one, a local server is started
    #[arg(long, env, value_name = "URI", hide_env_values = true)]
    pub mongodb_uri: Option<String>,

    /// The task of a process of its own
    #[arg(long, hide = true)]
    pub child: Option<Child>,
}

/// A part of the chapter.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Experiment {
    /// Customers who wait, as tasks and as threads
    Waiting,
    /// The same computing, on one thread and on several
    Computing,
    /// The cache of memo-fibonacci and its Python twin
    Memo,
    /// The service of rest-mongo, its Python twin, and the driver alone
    Service,
    /// A clean build of each stage
    Build,
}

impl Args {
    /// Returns the experiments to run.
    pub fn experiments(&self) -> &[Experiment] {
        match &self.experiments[..] {
            [] => Experiment::value_variants(),
            named => named,
        }
    }

    /// Returns the one amount of work, or with `--quick` the other.
    pub fn pick<T>(&self, full: T, quick: T) -> T {
        if self.quick { quick } else { full }
    }

    /// Returns the chapters' folder.
    pub fn docs(&self) -> PathBuf {
        self.docs
            .clone()
            .unwrap_or_else(|| workspace().join("docs"))
    }
}
