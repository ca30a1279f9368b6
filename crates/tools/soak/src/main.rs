//! The soak: load on the service while its MongoDB is killed, hung and restarted.
//!
//! Run it with `just soak`, or `just soak --seconds 20` for a short one. It
//! prints a line every few seconds. At the end, or at Ctrl-C, a table tells what
//! was asked and answered. The status is 0 only if every promise held.

use std::env;
use std::process::ExitCode;

use clap::Parser;
use rest_mongo::shutdown_signal::shutdown_signal;
use soak::args::Args;
use soak::run::run;

#[tokio::main]
async fn main() -> anyhow::Result<ExitCode> {
    let args = Args::parse();
    let shutdown = shutdown_signal()?;
    let service = env::current_exe()?.with_file_name("rest-mongo");
    let report = run(&args, &service, shutdown).await?;
    print!("{report}");
    Ok(ExitCode::from(u8::from(!report.held())))
}
