//! The data file: what the experiments have found, and on which machine.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Context;
use serde::{Deserialize, Serialize};

use crate::figures::Figures;

/// Where it is in the workspace's folder.
pub const PATH: &str = "crates/tools/bench/measurements.json";

/// The experiments that have been run, by their names.
pub type Measurements = BTreeMap<String, Measured>;

/// What an experiment has found, and on which machine.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measured {
    pub machine: String,
    pub figures: Figures,
}

/// Reads the data file.
///
/// # Errors
/// The file can't be read, or isn't such a file.
pub fn read(root: &Path) -> anyhow::Result<Measurements> {
    let path = root.join(PATH);
    let read = || anyhow::Ok(serde_json::from_str(&fs::read_to_string(&path)?)?);
    read().with_context(|| format!("can't read {}", path.display()))
}

/// Replaces the experiments that have been run again.
///
/// # Errors
/// The file can't be read or written.
pub fn renew(root: &Path, newer: Measurements) -> anyhow::Result<()> {
    let mut measurements = read(root)?;
    measurements.extend(newer);
    let text = serde_json::to_string_pretty(&measurements)? + "\n";
    fs::write(root.join(PATH), text).with_context(|| format!("can't write {PATH}"))
}
