//! What can be chosen.

use std::path::PathBuf;

use clap::{Parser, ValueEnum};

use crate::child::Child;

/// Measures what async buys you, and writes the figures of chapter 5.
#[derive(Parser)]
pub struct Config {
    /// The experiments to run; all of them if none is named
    #[arg(value_enum)]
    pub experiments: Vec<Experiment>,

    /// Do a little of everything, to see that it works; the figures mean nothing
    #[arg(long)]
    pub quick: bool,

    /// The folder to write to: docs, and with --quick none
    #[arg(long, value_name = "FOLDER")]
    pub out: Option<PathBuf>,

    /// The MongoDB to use; without one, a local server is started
    #[arg(long, env, value_name = "URI", hide_env_values = true)]
    pub mongodb_uri: Option<String>,

    /// What to do in a process of its own
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
    /// The cache of stage 3 and its Python twin
    Memo,
    /// The service of stage 4, its Python twin, and the driver alone
    Service,
    /// A clean build of each stage
    Build,
}

impl Config {
    /// The experiments to run.
    pub fn experiments(&self) -> &[Experiment] {
        match &self.experiments[..] {
            [] => Experiment::value_variants(),
            named => named,
        }
    }

    /// The one amount of work, or with `--quick` the other.
    pub fn pick<T>(&self, full: T, quick: T) -> T {
        if self.quick { quick } else { full }
    }
}
