//! A MongoDB in the foreground.
//!
//! Run it with `just mongo`. It prints the URI of a MongoDB, and serves until Ctrl-C
//! or SIGTERM. Where `MONGODB_URI` is set it prints that, and ends.

use std::io::{Write, stderr, stdout};
use std::path::PathBuf;
use std::process::ExitCode;
use std::{fmt, io};

use clap::Parser;
use local_mongo::{LocalMongo, Options, Storage};

/// Starts a local MongoDB, prints its URI, and serves until Ctrl-C.
#[derive(Parser)]
#[command(after_help = "\
Environment:
  LOCAL_MONGO_HOME    the folder for the packages and the data, instead of target/local-mongo
  LOCAL_MONGO_ENGINE  the server: mongod or secantusdb, instead of the best for this machine")]
struct Args {
    #[command(flatten)]
    mongo: Options,

    /// The port to listen on; 0 lets the system pick one
    #[arg(long, default_value_t = 0)]
    port: u16,

    /// A folder for the data, which is kept even with --temporary
    #[arg(long)]
    data: Option<PathBuf>,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run(Args::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say(stderr(), format_args!("local-mongo: {error}"));
            ExitCode::FAILURE
        }
    }
}

async fn run(args: Args) -> anyhow::Result<()> {
    let storage = match args.data {
        Some(folder) => Storage::Folder(folder),
        None => args.mongo.storage(),
    };
    if let Some(uri) = args.mongo.mongodb_uri.filter(|uri| !uri.is_empty()) {
        say(stderr(), "MONGODB_URI is set: nothing is started.");
        writeln!(stdout(), "{uri}")?;
        return Ok(());
    }
    let mut mongo = LocalMongo::start(storage, args.port).await?;
    let shutdown = shutdown_signal()?;
    if let (Some(engine), Some(pid)) = (mongo.engine(), mongo.pid()) {
        let engine = engine.id();
        let line = format!("The local MongoDB is {engine}, process {pid}. Ctrl-C ends it.");
        say(stderr(), line);
    }
    say(stdout(), mongo.uri());
    tokio::select! {
        () = shutdown => mongo.close().await?,
        error = mongo.ended() => return Err(error.into()),
    }
    Ok(())
}

/// Writes a line. Where that fails, the line is lost, and the server goes on.
fn say(mut stream: impl Write, line: impl fmt::Display) {
    let _ = writeln!(stream, "{line}");
}

/// Listens for Ctrl-C, and for the SIGTERM of a supervisor, from now on.
#[cfg(unix)]
fn shutdown_signal() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};

    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

/// Listens for Ctrl-C from now on.
#[cfg(windows)]
fn shutdown_signal() -> io::Result<impl Future<Output = ()>> {
    let mut ctrl_c = tokio::signal::windows::ctrl_c()?;
    Ok(async move {
        ctrl_c.recv().await;
    })
}
