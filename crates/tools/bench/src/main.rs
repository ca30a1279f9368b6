//! Measures what async buys you.
//!
//! Run it with `just bench`. Once it's built, it takes about ten minutes, reports its
//! progress, prints a table for each experiment, and writes all figures to
//! `target/bench.json`.
//! `just bench memo` runs one experiment. `just bench --quick` does a little of
//! everything, to prove that it works, and writes nothing.
//!
//! Read along in `docs/measurements.md`. Its tables, its plots and the figures in its
//! text are rendered from `docs/bench/measurements.json`. For maintainers, `just bench
//! --publish` also renews the experiments of that file that it has run, and renders the
//! chapter from it. `just bench --render` only renders.

use anyhow::{bail, ensure};
use args::Args;
use clap::Parser;
use python_env::target_folder;
use tokio::signal::unix::{SignalKind, signal};

mod args;
mod child;
mod document;
mod experiments;
mod figure;
mod load;
mod machine;
mod measurements;
mod numbers;
mod progress;
mod publish;
mod render;
mod samples;
mod server;
mod subject;
mod twin;
mod usage;

fn main() -> anyhow::Result<()> {
    let args = Args::parse();
    match &args.child {
        Some(child) => child.run_child(),
        None if args.render => publish::render(&args.docs()),
        None => run(&args),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn run(args: &Args) -> anyhow::Result<()> {
    ensure!(
        !(args.quick && args.publish && args.docs.is_none()),
        "the figures of --quick mean nothing: name a folder to publish them to with --docs"
    );
    let mut terminate = signal(SignalKind::terminate())?;
    // What is dropped half-way kills the processes that it has started.
    let measurements = tokio::select! {
        result = experiments::run(args) => result?,
        _ = tokio::signal::ctrl_c() => bail!("stopped; nothing is written"),
        _ = terminate.recv() => bail!("stopped; nothing is written"),
    };
    let default = (!args.quick).then(|| target_folder().join("bench.json"));
    if let Some(path) = args.out.clone().or(default) {
        measurements.write(&path)?;
        progress::report(format!("the figures are in {}", path.display()));
    }
    if args.publish {
        publish::renew(&args.docs(), measurements)?;
    }
    Ok(())
}
