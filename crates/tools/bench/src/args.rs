//! Command-line arguments.

use std::path::PathBuf;

use clap::Parser;

use crate::experiments::{Experiment, parser};
use crate::options::Options;

/// Measures what async buys you, and prints the tables of its chapter.
#[derive(Parser)]
pub struct Args {
    /// The experiments to run; all of them if none is named
    #[arg(value_parser = parser())]
    pub experiments: Vec<&'static dyn Experiment>,

    #[command(flatten)]
    pub options: Options,

    /// For maintainers: renew the chapter's data file too, and render the pages from it
    #[arg(long)]
    pub publish: bool,

    /// For maintainers: measure nothing, only render the pages from the data file
    #[arg(long, conflicts_with_all = ["experiments", "quick", "publish"])]
    pub render: bool,

    /// The workspace's folder; --quick is published nowhere else than in one that is named
    #[arg(long, value_name = "FOLDER")]
    pub root: Option<PathBuf>,

    /// What the experiment has to do in a process of its own
    #[arg(long, hide = true)]
    pub child: Option<String>,
}

impl Args {
    /// Returns the workspace's folder.
    pub fn root(&self) -> PathBuf {
        self.root.clone().unwrap_or_else(this_workspace::root)
    }
}
