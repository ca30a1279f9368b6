//! Measures what async buys you, and writes the figures of chapter 5.
//!
//! Run it with `just bench`. It takes about ten minutes, says what it is at,
//! prints a table for each experiment, and writes the tables and the plots into
//! `docs/`. `just bench memo` runs one experiment. `just bench --quick` does a
//! little of everything, to prove that it works, and writes nothing.
//!
//! Read along in `docs/5-measurements.md`.

use anyhow::bail;
use clap::Parser;
use tokio::signal::unix::{SignalKind, signal};

mod chapter;
mod child;
mod config;
mod experiments;
mod load;
mod machine;
mod plot;
mod samples;
mod table;
mod usage;

fn main() -> anyhow::Result<()> {
    let config = config::Config::parse();
    match &config.child {
        Some(child) => child.work(),
        None => run(&config),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn run(config: &config::Config) -> anyhow::Result<()> {
    let mut terminate = signal(SignalKind::terminate())?;
    // What is dropped half-way kills the processes that it has started.
    tokio::select! {
        result = experiments::run(config) => result,
        _ = tokio::signal::ctrl_c() => bail!("stopped; nothing is written"),
        _ = terminate.recv() => bail!("stopped; nothing is written"),
    }
}
