//! Command-line arguments.

use std::path::PathBuf;

use clap::Parser;

use crate::experiments::{Experiment, parser};

/// Measures what async buys you, and prints the tables of its chapter.
#[derive(Parser)]
pub struct Args {
    /// The experiments to run; all of them if none is named
    #[arg(value_parser = parser())]
    pub experiments: Vec<&'static dyn Experiment>,

    /// Do a little of everything, to see that it works; the figures mean nothing
    #[arg(long)]
    pub quick: bool,

    /// For maintainers: renew the chapter's data file too, and render the chapter from it
    #[arg(long)]
    pub publish: bool,

    /// For maintainers: measure nothing, only render the chapter from its data file
    #[arg(long, conflicts_with_all = ["experiments", "quick", "publish"])]
    pub render: bool,

    /// The chapters' folder: docs; --quick is published nowhere else than in a folder
    /// that is named
    #[arg(long, value_name = "FOLDER")]
    pub docs: Option<PathBuf>,

    /// The MongoDB to use; without one, a local server is started
    #[arg(long, env, value_name = "URI", hide_env_values = true)]
    pub mongodb_uri: Option<String>,

    /// What the experiment has to do in a process of its own
    #[arg(long, hide = true)]
    pub child: Option<String>,
}

impl Args {
    /// Returns the one amount of work, or with `--quick` the other.
    pub fn pick<T>(&self, full: T, quick: T) -> T {
        if self.quick { quick } else { full }
    }

    /// Returns the chapters' folder.
    pub fn docs(&self) -> PathBuf {
        self.docs
            .clone()
            .unwrap_or_else(|| this_workspace::root().join("docs"))
    }
}
