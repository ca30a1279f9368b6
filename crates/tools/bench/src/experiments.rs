//! The experiments: what one is, and the list of all.

pub mod computing;
pub mod criterion;
pub mod guests;
pub mod service;
pub mod waiting;

use anyhow::{Context, bail};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use comfy_table::Table;
use comfy_table::presets::ASCII_MARKDOWN;
use futures::future::LocalBoxFuture;
use serde_json::Value;

use crate::data_file::{Measured, Measurements};
use crate::figures::Figures;
use crate::machine;
use crate::options::Options;
use crate::plot::Plot;

/// All experiments, in the order of the chapter.
static ALL: &[&dyn Experiment] = &[
    &waiting::Waiting,
    &computing::Computing,
    &criterion::MEMO,
    &criterion::STREAMS,
    &criterion::LOOP,
    &service::Service,
    &guests::Guests,
];

/// A part of the chapter that is measured.
pub trait Experiment: Sync {
    /// Returns its name on the command line, in the data file and in the chapter.
    fn name(&self) -> &'static str;

    /// Measures, and reports its progress on the error stream.
    fn measure<'a>(&'a self, options: &'a Options) -> LocalBoxFuture<'a, anyhow::Result<Figures>>;

    /// Returns its table.
    fn table(&self, figures: &Figures) -> Table;

    /// Returns its plots.
    fn plots(&self, _: &Figures) -> Vec<Plot> {
        Vec::new()
    }

    /// Does what it has ordered from a process of its own, which is this one. Returns what
    /// this process prints.
    ///
    /// # Errors
    /// It could not be done, or this experiment needs no such process.
    fn run_child(&self, _order: &str) -> anyhow::Result<Value> {
        bail!("{} has no such process", self.name())
    }
}

/// Finds the experiment of this name.
///
/// # Errors
/// There is none.
pub fn find(name: &str) -> anyhow::Result<&'static dyn Experiment> {
    ALL.iter()
        .copied()
        .find(|experiment| experiment.name() == name)
        .with_context(|| format!("no experiment is called {name}"))
}

/// Returns the table of the experiment and the line about the machine, in Markdown.
pub fn render(experiment: &dyn Experiment, measured: &Measured) -> String {
    let mut table = experiment.table(&measured.figures);
    table.load_style(ASCII_MARKDOWN);
    format!("{table}\n\n*{}*", measured.machine)
}

/// Returns a parser of an experiment's name on the command line.
pub fn parser() -> impl TypedValueParser<Value = &'static dyn Experiment> {
    PossibleValuesParser::new(ALL.iter().map(|experiment| experiment.name()))
        .try_map(|name| find(&name))
}

/// Runs these experiments, or all if none is named, and prints the table of each.
///
/// # Errors
/// An experiment could not be finished.
pub async fn run(named: &[&dyn Experiment], options: &Options) -> anyhow::Result<Measurements> {
    let python = service::server::python()?;
    let experiments = if named.is_empty() { ALL } else { named };
    let mut measurements = Measurements::new();
    for experiment in experiments {
        let measured = Measured {
            // Before this experiment loads the machine.
            machine: machine::describe(&python).await?,
            figures: experiment.measure(options).await?,
        };
        println!("\n{}", render(*experiment, &measured));
        measurements.insert(experiment.name().to_owned(), measured);
    }
    Ok(measurements)
}
