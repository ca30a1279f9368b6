//! A stage's program in Python, with the packages and the database that it needs.
//!
//! Run it with `just twin hello`, or any other stage that has a Python program. The
//! packages come from the file `requirements.txt` beside that program. Where they
//! include a driver of MongoDB, the program finds a MongoDB in `MONGODB_URI`.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{ExitCode, ExitStatus};

use anyhow::{Context, bail};
use clap::Parser;
use local_mongo::{LocalMongo, Storage};
use python_env::for_script;
use tokio::process::Command;

/// Runs a stage's program in Python.
#[derive(Parser)]
struct Args {
    /// The stage, such as hello or rest-mongo
    stage: String,

    /// What to pass to the program
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<OsString>,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<ExitCode> {
    let args = Args::parse();
    let script = script(&args.stage)?;
    let mut command = Command::new(for_script(&script)?);
    // The user's own settings of Python play no part. What the program prints comes at
    // once, as in a terminal.
    command.args(["-E", "-u"]).arg(&script).args(args.arguments);
    command.kill_on_drop(true);
    let status = if needs_mongodb(&script) {
        let mongo = LocalMongo::open(env::var("MONGODB_URI").ok(), Storage::Persistent).await?;
        let status = run(command.env("MONGODB_URI", mongo.uri())).await?;
        mongo.close().await?;
        status
    } else {
        run(&mut command).await?
    };
    // A program that a signal has ended has no code of its own.
    Ok(match status.code().map(u8::try_from) {
        Some(Ok(code)) => code.into(),
        _ => ExitCode::FAILURE,
    })
}

/// Finds the program of a stage.
fn script(stage: &str) -> anyhow::Result<PathBuf> {
    let stages = this_workspace::root().join("crates");
    let script = script_in(&stages, stage);
    if script.exists() {
        return Ok(script);
    }
    let folders =
        fs::read_dir(&stages).with_context(|| format!("can't read {}", stages.display()))?;
    let mut names: Vec<_> = folders
        .filter_map(|folder| folder.ok()?.file_name().into_string().ok())
        .filter(|name| script_in(&stages, name).exists())
        .collect();
    names.sort_unstable();
    bail!(
        "{stage:?} has no Python program: {} have one",
        names.join(", ")
    );
}

fn script_in(stages: &Path, stage: &str) -> PathBuf {
    stages
        .join(stage)
        .join(format!("{}.py", stage.replace('-', "_")))
}

fn needs_mongodb(script: &Path) -> bool {
    fs::read_to_string(script.with_file_name("requirements.txt"))
        .is_ok_and(|text| text.contains("pymongo=="))
}

/// Waits for the program's end. A Ctrl-C in the terminal reaches the program too, which
/// stops then; a SIGTERM reaches this process alone, and ends both.
async fn run(command: &mut Command) -> anyhow::Result<ExitStatus> {
    let mut child = command.spawn().context("Python doesn't start")?;
    let interrupted = async { while tokio::signal::ctrl_c().await.is_ok() {} };
    tokio::select! {
        status = child.wait() => return Ok(status?),
        () = terminated()? => {}
        () = interrupted => {}
    }
    child.kill().await?;
    Ok(child.wait().await?)
}

#[cfg(unix)]
fn terminated() -> anyhow::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};

    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        terminate.recv().await;
    })
}

#[cfg(windows)]
fn terminated() -> anyhow::Result<impl Future<Output = ()>> {
    Ok(std::future::pending())
}
