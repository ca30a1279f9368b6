//! The options that every experiment gets.

use clap::Args;

/// How much an experiment does, and with which MongoDB.
#[derive(Args)]
pub struct Options {
    /// Do a little of everything, to see that it works; the figures mean nothing
    #[arg(long)]
    pub quick: bool,

    /// The MongoDB to use; without one, a local server is started
    #[arg(long, env, value_name = "URI", hide_env_values = true)]
    pub mongodb_uri: Option<String>,
}

impl Options {
    /// Returns the one amount of work, or with `--quick` the other.
    pub fn pick<T>(&self, full: T, quick: T) -> T {
        if self.quick { quick } else { full }
    }
}
