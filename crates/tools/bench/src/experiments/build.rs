//! Time to the first output: a clean build of each stage.

use std::process::Stdio;
use std::time::Instant;

use anyhow::{Context, ensure};
use tokio::io::{AsyncBufReadExt, BufReader};

use crate::args::Args;
use crate::machine::cargo;
use crate::measurements::Stage;
use crate::progress;
use crate::samples::Samples;

/// The stages, and how often each is built.
const STAGES: [(&str, usize); 5] = [
    ("hello", 3),
    ("chaining", 3),
    ("memo-fibonacci", 3),
    ("takeaway", 3),
    ("rest-mongo", 1),
];

/// Builds each stage into an empty folder, from packages that are downloaded.
pub async fn measure(args: &Args) -> anyhow::Result<Vec<Stage>> {
    let mut stages = Vec::new();
    for (stage, runs) in &STAGES[..args.pick(STAGES.len(), 1)] {
        let (mut seconds, mut crates) = (Vec::new(), 0);
        for run in 1..=args.pick(*runs, 1) {
            progress::report(format!("build: {stage}, run {run}"));
            let (took, compiled) = build(stage).await?;
            seconds.push(took);
            crates = compiled;
        }
        stages.push(Stage {
            name: (*stage).to_owned(),
            build_s: Samples::new(seconds).figure(),
            crates,
        });
    }
    Ok(stages)
}

/// Builds a stage; returns the seconds it took, and how many crates were compiled.
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
    let mut cargo = command.spawn().context("can't start cargo")?;
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
