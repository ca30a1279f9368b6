//! Runs a kitchen in the foreground.
//!
//! Run it with `just kitchen`. It prints the URI of a MongoDB, and serves until
//! Ctrl-C or SIGTERM. Where `MONGODB_URI` is set it prints that, and ends.

use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use kitchen::{Data, Kitchen, Options, stop_signal};

/// Starts an embedded MongoDB, prints its URI, and serves until Ctrl-C.
#[derive(Parser)]
#[command(after_help = "\
Environment: KITCHEN_HOME names the folder for the Python environment and the data.
It is target/kitchen by default.")]
struct Cli {
    #[command(flatten)]
    kitchen: Options,

    /// The port to listen on; 0 lets the system pick one
    #[arg(long, default_value_t = 0)]
    port: u16,

    /// A folder for the data, instead of the one that is kept from run to run
    #[arg(long, conflicts_with = "temporary")]
    data: Option<PathBuf>,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run(Cli::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("kitchen: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(cli: Cli) -> Result<(), Box<dyn Error>> {
    let data = match cli.data {
        Some(folder) => Data::At(folder),
        None => cli.kitchen.data(),
    };
    if let Some(uri) = cli.kitchen.mongodb_uri.filter(|uri| !uri.is_empty()) {
        eprintln!("MONGODB_URI is set: nothing is started.");
        println!("{uri}");
        return Ok(());
    }
    let mut kitchen = Kitchen::embedded(data, cli.port).await?;
    let stop = stop_signal()?;
    if let Some(pid) = kitchen.pid() {
        eprintln!("The embedded MongoDB is process {pid}. Ctrl-C ends it.");
    }
    println!("{}", kitchen.uri());
    tokio::select! {
        () = stop => Ok(kitchen.close().await?),
        error = kitchen.ended() => Err(error.into()),
    }
}
