//! The build of the package, and which programs came out of it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, bail};
use serde_json::Value;

use crate::package::Package;

/// What became of the programs.
#[derive(Debug, Default)]
pub struct Build {
    /// The programs that compile, each with its executable.
    pub programs: BTreeMap<String, PathBuf>,
    /// The programs that don't, each with what the compiler says.
    pub errors: BTreeMap<String, String>,
}

/// Builds the tests of all programs of `package`, whether or not the others compile.
///
/// # Errors
/// Cargo can't be run, or something other than a program doesn't compile.
pub fn build(package: &Package, target: &Path) -> anyhow::Result<Build> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(&package.folder);
    cargo.args(["build", "--tests", "--keep-going", "--message-format=json"]);
    cargo.arg("--target-dir").arg(target);
    let output = cargo.output().context("cargo can't be run")?;
    let mut build = Build::default();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let Ok(message) = serde_json::from_str::<Value>(line) else {
            continue;
        };
        let is_program = message["target"]["kind"][0] == "bin";
        let Some(name) = message["target"]["name"].as_str().filter(|_| is_program) else {
            continue;
        };
        if let Some(executable) = message["executable"].as_str() {
            build.programs.insert(name.to_owned(), executable.into());
        } else if message["message"]["level"] == "error" {
            let error = message["message"]["rendered"].as_str().unwrap_or_default();
            *build.errors.entry(name.to_owned()).or_default() += error;
        }
    }
    if !output.status.success() && build.errors.is_empty() {
        bail!("cargo: {}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(build)
}
