//! Measures what async buys you.
//!
//! Run it with `just bench`. Once it's built, it takes about ten minutes, reports its
//! progress, and prints the table of each experiment. `just bench memo` runs one
//! experiment. `just bench --quick` does a little of everything, to prove that it works.
//!
//! Read along in `docs/measurements.md`. Its tables, its plots and the figures in its
//! text are rendered from `docs/bench/measurements.json`. For maintainers, `just bench
//! --publish` also renews the experiments of that file that it has run, and renders the
//! chapter from it. `just bench --render` only renders.
//!
//! # Layout
//!
//! | file | what it holds |
//! |---|---|
//! | `experiments.rs` | what an experiment is, and the list of all |
//! | `experiments/` | each experiment: what it measures, its table and its plots |
//! | `figures.rs` | the figures that an experiment has found, by their names |
//! | `data_file.rs`, `pages.rs` | where they are kept, and where they are shown |
//! | `child.rs` | measuring in a process of its own |

use anyhow::{bail, ensure};
use args::Args;
use clap::Parser;
use data_file::Measurements;
use tokio::signal::unix::{SignalKind, signal};

mod args;
mod child;
mod data_file;
mod experiments;
mod figures;
mod machine;
mod numbers;
mod pages;
mod plot;
mod quantiles;
mod usage;

fn main() -> anyhow::Result<()> {
    let args = Args::parse();
    if let Some(order) = &args.child {
        return child::run(&args.experiments, order);
    }
    if !args.render {
        let measurements = run(&args)?;
        if !args.publish {
            return Ok(());
        }
        data_file::renew(&args.docs(), measurements)?;
    }
    pages::render(&args.docs())
}

/// Runs the experiments. If it's stopped, what is dropped half-way kills the processes
/// that it has started.
#[tokio::main(flavor = "current_thread")]
async fn run(args: &Args) -> anyhow::Result<Measurements> {
    ensure!(
        !(args.quick && args.publish && args.docs.is_none()),
        "the figures of --quick mean nothing: name a folder to publish them to with --docs"
    );
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        measurements = experiments::run(args) => measurements,
        _ = tokio::signal::ctrl_c() => bail!("stopped; nothing is written"),
        _ = terminate.recv() => bail!("stopped; nothing is written"),
    }
}
