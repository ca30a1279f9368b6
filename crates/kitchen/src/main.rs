//! Runs a kitchen in the foreground.
//!
//! Run it with `just kitchen`. It prints the URI of a MongoDB, and serves until
//! Ctrl-C or SIGTERM. Where `MONGODB_URI` is set it prints that, and ends.

use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use kitchen::{Data, Kitchen};

mod stop;

/// Starts an embedded MongoDB, prints its URI, and serves until Ctrl-C.
#[derive(Parser)]
#[command(after_help = "\
Environment: KITCHEN_HOME names the folder for the Python environment and the data.
It is target/kitchen by default.")]
struct Options {
    /// A MongoDB that you have: print this, start and install nothing.
    #[arg(long, env, hide_env_values = true)]
    mongodb_uri: Option<String>,

    /// The port to listen on; 0 lets the system pick one.
    #[arg(long, default_value_t = 0)]
    port: u16,

    /// A folder for the data, instead of the one that is kept from run to run.
    #[arg(long)]
    data: Option<PathBuf>,

    /// Keep the data in a folder that goes away afterwards.
    #[arg(long, conflicts_with = "data")]
    temporary: bool,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run(Options::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("kitchen: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(options: Options) -> Result<(), Box<dyn Error>> {
    let data = match options.data {
        Some(folder) => Data::At(folder),
        None if options.temporary => Data::Temporary,
        None => Data::Kept,
    };
    if let Some(uri) = options.mongodb_uri.filter(|uri| !uri.is_empty()) {
        eprintln!("MONGODB_URI is set: nothing is started.");
        println!("{uri}");
        return Ok(());
    }
    let mut kitchen = Kitchen::embedded(data, options.port).await?;
    let stop = stop::signal()?;
    if let Some(pid) = kitchen.pid() {
        eprintln!("The embedded MongoDB is process {pid}. Ctrl-C ends it.");
    }
    println!("{}", kitchen.uri());
    tokio::select! {
        () = stop => Ok(kitchen.close().await?),
        error = kitchen.ended() => Err(error.into()),
    }
}
