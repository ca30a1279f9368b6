//! The tables, plots and figures of the chapter, rendered from the measurements.

use std::fmt::Display;

use crate::measurements::{Measured, Measurements};
use plot::NamedPlot;

mod build;
pub mod chapter;
mod computing;
pub mod figures;
mod memo;
mod plot;
mod service;
mod table;
mod waiting;

/// What one experiment has in the chapter.
pub struct Section {
    /// Its place in the chapter.
    pub name: &'static str,
    /// Its tables and the line about the machine, in Markdown.
    pub text: String,
    pub plots: Vec<NamedPlot>,
}

/// Renders the experiments that have been run.
///
/// # Errors
///
/// A plot can't be drawn.
pub fn sections(measurements: &Measurements) -> anyhow::Result<Vec<Section>> {
    let mut sections = Vec::new();
    if let Some(it) = &measurements.waiting {
        let plots = waiting::plots(&it.found)?;
        sections.push(section("waiting", it, waiting::table(&it.found), plots));
    }
    if let Some(it) = &measurements.computing {
        sections.push(section(
            "computing",
            it,
            computing::table(&it.found),
            vec![],
        ));
    }
    if let Some(it) = &measurements.memo {
        sections.push(section("memo", it, memo::tables(&it.found), vec![]));
    }
    if let Some(it) = &measurements.service {
        let plots = vec![service::plot(&it.found)?];
        sections.push(section("service", it, service::table(&it.found), plots));
    }
    if let Some(it) = &measurements.build {
        sections.push(section("build", it, build::table(&it.found), vec![]));
    }
    Ok(sections)
}

fn section<T>(
    name: &'static str,
    measured: &Measured<T>,
    tables: impl Display,
    plots: Vec<NamedPlot>,
) -> Section {
    let text = format!("{tables}\n*{}*\n", measured.machine);
    Section { name, text, plots }
}
