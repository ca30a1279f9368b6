//! The measurements, as the data file keeps them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Context;
use serde::{Deserialize, Serialize};

use crate::figure::{Cell, Figure};
use crate::subject::Subject;

/// The experiments that have been run. A figure in the file is `null` if it could not
/// be measured.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measurements {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub waiting: Option<Measured<Vec<Crowd>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub computing: Option<Measured<Vec<Way>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub memo: Option<Measured<Memo>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service: Option<Measured<Vec<Load>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub build: Option<Measured<Vec<Stage>>>,
}

/// What an experiment has found, and on which machine.
#[derive(Serialize, Deserialize)]
pub struct Measured<T> {
    pub machine: String,
    pub found: T,
}

/// A crowd of customers who all wait.
#[derive(Serialize, Deserialize)]
pub struct Crowd {
    pub count: usize,
    pub customers: Customers,
    pub memory_kib_each: Cell,
    pub start_ms: Cell,
    pub context_switches: Cell,
}

/// What each customer is.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Customers {
    Tasks,
    Threads,
}

impl Customers {
    /// Returns the name in the table and in the plots.
    pub fn name(self) -> &'static str {
        match self {
            Self::Tasks => "tasks",
            Self::Threads => "threads",
        }
    }
}

/// A way to have the same pieces of work computed.
#[derive(Serialize, Deserialize)]
pub struct Way {
    pub name: String,
    pub time_ms: Cell,
    /// The median, over that of the first way.
    pub ratio: f64,
}

/// The cache of memo-fibonacci.
#[derive(Serialize, Deserialize)]
pub struct Memo {
    pub programs: Vec<Program>,
    pub machinery: Vec<Rung>,
}

/// A program with a cache, in Rust or in Python.
#[derive(Serialize, Deserialize)]
pub struct Program {
    pub name: String,
    pub time_us: Cell,
    /// Its time over Rust's, in each round.
    pub ratio: Cell,
}

/// A function with a cache in Rust, as criterion measures it.
#[derive(Serialize, Deserialize)]
pub struct Rung {
    pub name: String,
    /// The range is the confidence interval.
    pub time_us: Figure,
    /// Its time over that of the first.
    pub ratio: f64,
}

/// Everything about one number of connections.
#[derive(Serialize, Deserialize)]
pub struct Load {
    pub connections: usize,
    pub subjects: BTreeMap<Subject, Costs>,
    pub cpu_ratios: Vec<CpuRatio>,
}

/// What one subject needed.
#[derive(Serialize, Deserialize)]
pub struct Costs {
    /// The computing time for each answer.
    pub cpu_us: Cell,
    pub answers_per_second: Cell,
    pub median_ms: Cell,
    pub p99_ms: Cell,
    pub memory_mib: Cell,
    pub mongodb_cpu_percent: Cell,
}

/// The computing time of one subject over that of another, in each round.
#[derive(Serialize, Deserialize)]
pub struct CpuRatio {
    pub of: Subject,
    pub to: Subject,
    pub ratio: Cell,
}

/// A stage that was built.
#[derive(Serialize, Deserialize)]
pub struct Stage {
    pub name: String,
    pub build_s: Cell,
    pub crates: usize,
}

impl Measurements {
    /// Reads a data file.
    ///
    /// # Errors
    ///
    /// The file can't be read, or isn't such a file.
    pub fn read(path: &Path) -> anyhow::Result<Self> {
        let read = || anyhow::Ok(serde_json::from_str(&fs::read_to_string(path)?)?);
        read().with_context(|| format!("can't read {}", path.display()))
    }

    /// Writes a data file, and the folder for it.
    ///
    /// # Errors
    ///
    /// The file can't be written.
    pub fn write(&self, path: &Path) -> anyhow::Result<()> {
        let text = serde_json::to_string_pretty(self)? + "\n";
        path.parent()
            .map_or(Ok(()), fs::create_dir_all)
            .and_then(|()| fs::write(path, text))
            .with_context(|| format!("can't write {}", path.display()))
    }

    /// Replaces the experiments that have been run again.
    pub fn renew(&mut self, newer: Self) {
        self.waiting = newer.waiting.or(self.waiting.take());
        self.computing = newer.computing.or(self.computing.take());
        self.memo = newer.memo.or(self.memo.take());
        self.service = newer.service.or(self.service.take());
        self.build = newer.build.or(self.build.take());
    }
}
