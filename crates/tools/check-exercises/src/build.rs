//! The build of the package, and which programs came out of it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, bail};
use serde_json::Value;

/// The executable of each program, or what the compiler says if it doesn't compile.
pub type Build = BTreeMap<String, Result<PathBuf, String>>;

/// Builds the programs of the package in `folder`, whether or not the others compile. Each
/// is a target of this kind, such as `bin`, and `args` say which ones and how.
///
/// # Errors
/// Cargo can't be run, or something other than a program doesn't compile.
pub fn build(folder: &Path, target: &Path, kind: &str, args: &[&str]) -> anyhow::Result<Build> {
    let output = Command::new("cargo")
        .current_dir(folder)
        // Nobody debugs these small programs, and without this they are built sooner.
        .env("CARGO_PROFILE_DEV_DEBUG", "false")
        .env("CARGO_INCREMENTAL", "0")
        .args(["build", "--keep-going", "--message-format=json"])
        .args(args)
        .arg("--target-dir")
        .arg(target)
        .output()
        .context("cargo can't be run")?;
    let mut build = Build::new();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let Ok(message) = serde_json::from_str::<Value>(line) else {
            continue;
        };
        let is_program = message["target"]["kind"][0] == kind;
        let Some(name) = message["target"]["name"].as_str().filter(|_| is_program) else {
            continue;
        };
        if let Some(executable) = message["executable"].as_str() {
            build.insert(name.to_owned(), Ok(executable.into()));
        } else if message["message"]["level"] == "error"
            && let Err(error) = build.entry(name.to_owned()).or_insert(Err(String::new()))
        {
            *error += message["message"]["rendered"].as_str().unwrap_or_default();
        }
    }
    if !output.status.success() && build.values().all(Result::is_ok) {
        bail!("cargo: {}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(build)
}
