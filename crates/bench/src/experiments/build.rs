//! Time to the first output: a clean build of each stage.

use std::process::Stdio;
use std::time::Instant;

use anyhow::{Context, ensure};
use tokio::io::{AsyncBufReadExt, BufReader};

use crate::config::Config;
use crate::experiments::{Finding, progress};
use crate::machine::cargo;
use crate::samples::Samples;
use crate::table::Table;

/// The stages, and how often each is built.
const STAGES: [(&str, usize); 5] = [
    ("hello", 3),
    ("chaining", 3),
    ("memo-fibonacci", 3),
    ("takeaway", 3),
    ("rest-mongo", 1),
];

/// Builds each stage into an empty folder, from packages that are downloaded.
pub async fn measure(config: &Config) -> anyhow::Result<Finding> {
    let mut table = Table::new(["stage", "a clean build, s", "crates compiled"]);
    for (stage, runs) in &STAGES[..config.pick(STAGES.len(), 1)] {
        let (mut seconds, mut crates) = (Vec::new(), 0);
        for run in 1..=config.pick(*runs, 1) {
            progress(format!("build: {stage}, run {run}"));
            let (took, compiled) = build(stage).await?;
            seconds.push(took);
            crates = compiled;
        }
        let seconds = Samples::new(seconds);
        table.row([(*stage).to_owned(), seconds.to_string(), crates.to_string()]);
    }
    let tables = table.to_string();
    Ok(Finding {
        name: "build",
        tables,
        plots: Vec::new(),
    })
}

/// The seconds it took, and how many crates cargo said it compiles.
async fn build(stage: &str) -> anyhow::Result<(f64, usize)> {
    let folder = tempfile::tempdir()?;
    let mut command = cargo();
    command.args([
        "build",
        "--locked",
        "--offline",
        "-p",
        stage,
        "--target-dir",
    ]);
    command.arg(folder.path()).stderr(Stdio::piped());
    let began = Instant::now();
    let mut cargo = command.spawn().context("cannot start cargo")?;
    let stderr = cargo.stderr.take().context("piped above")?;
    let mut lines = BufReader::new(stderr).lines();
    let (mut compiled, mut last) = (0, String::new());
    while let Some(line) = lines.next_line().await? {
        compiled += usize::from(line.trim_start().starts_with("Compiling "));
        last = line;
    }
    let status = cargo.wait().await?;
    ensure!(status.success(), "cargo cannot build {stage}: {last}");
    Ok((began.elapsed().as_secs_f64(), compiled))
}
