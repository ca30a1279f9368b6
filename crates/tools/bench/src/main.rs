//! Measures what async buys you.
//!
//! Run it with `just bench`. Once it's built, it takes about ten minutes, reports its
//! progress, and prints the table of each experiment. `just bench memo` runs one
//! experiment. `just bench --quick` does a little of everything, to prove that it works.
//!
//! Read along in `docs/11-what-async-buys-you.md`. Its tables, its plots, and the figures
//! in the text of every page are rendered from `crates/tools/bench/measurements.json`. For
//! maintainers, `just bench --publish` also renews the experiments of that file that it has
//! run, and renders the pages from it. `just bench --render` only renders.
//!
//! # Layout
//!
//! | file | what it holds |
//! |---|---|
//! | `args.rs`, `options.rs` | the command line, and those of its options that every experiment gets |
//! | `experiments.rs` | what an experiment is, and the list of all |
//! | `experiments/` | each experiment: what it measures, its table and its plots |
//! | `figures.rs` | the figures that an experiment has found, by their names |
//! | `machine.rs` | the machine on which it has found them |
//! | `data_file.rs`, `pages.rs` | where they are kept, and where they are shown |
//! | `plot.rs`, `numbers.rs` | how plots and numbers are shown |
//! | `child.rs`, `usage.rs` | measuring in a process of its own, and what one has used up |
//! | `quantiles.rs` | the median of several results, and its like |

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
mod options;
mod pages;
mod plot;
mod quantiles;
mod usage;

fn main() -> anyhow::Result<()> {
    let args = Args::parse();
    if let Some(order) = &args.child {
        let [experiment] = args.experiments[..] else {
            bail!("an order is for one experiment");
        };
        println!("{}", experiment.run_child(order)?);
        return Ok(());
    }
    if !args.render {
        let measurements = run(&args)?;
        if !args.publish {
            return Ok(());
        }
        data_file::renew(&args.root(), measurements)?;
    }
    pages::render(&args.root())
}

/// Runs the experiments. If it's stopped, what is dropped half-way kills the processes
/// that it has started.
#[tokio::main(flavor = "current_thread")]
async fn run(args: &Args) -> anyhow::Result<Measurements> {
    ensure!(
        !(args.options.quick && args.publish && args.root.is_none()),
        "the figures of --quick mean nothing: name a folder to publish them to with --root"
    );
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        measurements = experiments::run(&args.experiments, &args.options) => measurements,
        _ = tokio::signal::ctrl_c() => bail!("stopped; nothing is written"),
        _ = terminate.recv() => bail!("stopped; nothing is written"),
    }
}
