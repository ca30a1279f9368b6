//! The soak: load on the service while its MongoDB is killed, hung and restarted.
//!
//! Run it with `just soak`, or `just soak --seconds 20` for a short one. It
//! prints a line every few seconds. At the end, or at Ctrl-C, a table tells what
//! was asked and answered. The status is 0 only if every promise held.
//!
//! Read [`run`] first. [`ledger`] says which answers are right, [`tally`] which
//! are in time.

pub mod caller;
pub mod callers;
pub mod check;
pub mod database;
pub mod document;
pub mod faults;
pub mod ledger;
pub mod memory;
pub mod options;
pub mod progress;
pub mod report;
pub mod run;
pub mod service;
pub mod table;
pub mod tally;

use std::env;
use std::process::ExitCode;

use anyhow::Context;
use clap::Parser;
use kitchen::stop_signal;

#[tokio::main]
async fn main() -> anyhow::Result<ExitCode> {
    let options = options::Options::parse();
    let stop = stop_signal()?;
    // This is `target/debug/examples/soak`; the service is `target/debug/rest-mongo`.
    let here = env::current_exe()?;
    let target = here.ancestors().nth(2).context("a folder of programs")?;
    let report = run::run(&options, &target.join("rest-mongo"), stop).await?;
    print!("{report}");
    Ok(ExitCode::from(u8::from(!report.held())))
}
