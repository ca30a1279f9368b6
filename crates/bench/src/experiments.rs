//! The experiments, one after another.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;

use crate::config::{Config, Experiment};
use crate::{chapter, machine};

mod build;
mod computing;
pub mod customers;
pub mod driver;
mod machinery;
pub mod memo;
mod programs;
mod service;
mod service_tables;
pub mod socket;
mod waiting;

/// The file that the tables are written into.
const CHAPTER: &str = "5-measurements.md";

/// The service in Python: its packages are all that the bench needs of Python.
pub const TWIN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../rest-mongo/rest_mongo.py");

/// What an experiment has found.
pub struct Finding {
    /// Its place in the chapter.
    pub name: &'static str,
    /// Its tables, in Markdown.
    pub tables: String,
    /// Its plots: SVG, each with the name of its file.
    pub plots: Vec<(&'static str, String)>,
}

/// Runs what `config` names; writes the findings when all are there.
///
/// # Errors
///
/// What keeps an experiment from its end, or a file from being written.
pub async fn run(config: &Config) -> anyhow::Result<()> {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs");
    let mut page = read(&docs.join(CHAPTER))?;
    let python = python_env::for_script(TWIN.as_ref())?;
    // Before we load the machine ourselves.
    let machine = machine::describe(&python).await?;
    let mut plots = Vec::new();
    for experiment in config.experiments() {
        let finding = match experiment {
            Experiment::Waiting => waiting::measure(config).await?,
            Experiment::Computing => computing::measure(config).await?,
            Experiment::Memo => memo::measure(config, &python).await?,
            Experiment::Service => service::measure(config, &python).await?,
            Experiment::Build => build::measure(config).await?,
        };
        let text = format!("{}\n{machine}\n", finding.tables);
        println!("\n{text}");
        page = chapter::fill(&page, finding.name, &text)?;
        plots.extend(finding.plots);
    }
    let out: Option<PathBuf> = config.out.clone().or((!config.quick).then_some(docs));
    match out {
        Some(out) => write(&out, &page, &plots),
        None => Ok(()),
    }
}

/// Says on the error stream what is being done.
pub fn progress(text: impl AsRef<str>) {
    eprintln!("- {}", text.as_ref());
}

fn read(path: &Path) -> anyhow::Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

fn write(out: &Path, page: &str, plots: &[(&str, String)]) -> anyhow::Result<()> {
    let folder = out.join("bench");
    let write = || {
        fs::create_dir_all(&folder)?;
        for (name, svg) in plots {
            fs::write(folder.join(name), svg)?;
        }
        fs::write(out.join(CHAPTER), page)
    };
    write().with_context(|| format!("cannot write to {}", out.display()))
}
