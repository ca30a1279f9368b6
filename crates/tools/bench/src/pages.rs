//! The pages, and what is written on them between comments that no reader sees.

use std::fs;
use std::ops::Range;
use std::path::Path;

use anyhow::{Context, ensure};
use docs_sync::outline::Outline;
use docs_sync::page::{self, line_at};

use crate::data_file::{self, Measurements};
use crate::experiments;
use crate::numbers::rounded;

/// Renders the tables, the plots, and the figures in the text of every page from the data
/// file. Nothing is written before all of it is rendered.
///
/// # Errors
/// A file can't be read or written, no page has a place for a table, or a page names a
/// figure that the data file doesn't have.
pub fn render(root: &Path) -> anyhow::Result<()> {
    let docs = root.join("docs");
    let measurements = data_file::read(root)?;
    let pages =
        page::read_folder(&docs).with_context(|| format!("can't read {}", docs.display()))?;
    for name in measurements.keys() {
        ensure!(
            pages.iter().any(|page| place(&page.text, name).is_some()),
            "no page has a place <!-- measured: {name} -->"
        );
    }
    let mut changed = Vec::new();
    for page in pages {
        let path = docs.join(&page.path);
        let text = fill_tables(page.text.clone(), &measurements)
            .and_then(|text| fill_figures(text, &measurements))
            .with_context(|| format!("can't render {}", path.display()))?;
        if text != page.text {
            changed.push((path, text));
        }
    }
    for (name, measured) in &measurements {
        for plot in experiments::find(name)?.plots(&measured.figures) {
            changed.push((docs.join("images").join(plot.file), plot.draw()?));
        }
    }
    for (path, text) in changed {
        fs::write(&path, text).with_context(|| format!("can't write {}", path.display()))?;
    }
    Ok(())
}

/// Writes the tables of each experiment that has its place on this page.
fn fill_tables(mut page: String, measurements: &Measurements) -> anyhow::Result<String> {
    for (name, measured) in measurements {
        if let Some(place) = place(&page, name) {
            let text = experiments::render(experiments::find(name)?, measured);
            page.replace_range(place, &format!("\n\n{text}\n\n"));
        }
    }
    Ok(page)
}

/// Finds the place of an experiment's tables: from its comment `<!-- measured: name -->` to
/// the next `<!-- end -->`.
fn place(page: &str, name: &str) -> Option<Range<usize>> {
    let mut places = Outline::read(page).measured.into_iter();
    places
        .find(|(found, _)| found == name)
        .map(|(_, place)| place)
}

/// Writes every figure between its comment `<!-- figure: name -->` and its `<!-- end -->`.
fn fill_figures(mut page: String, measurements: &Measurements) -> anyhow::Result<String> {
    let figures = Outline::read(&page).figures.into_iter();
    // From the last one to the first, so that no place moves before its turn.
    for (name, place) in figures.rev() {
        let figure = name
            .split_once('.')
            .and_then(|(experiment, name)| measurements.get(experiment)?.figures.find(name))
            .with_context(|| {
                let line = line_at(&page, place.start);
                format!("line {line}: {} has no figure `{name}`", data_file::PATH)
            })?;
        page.replace_range(place, &rounded(figure));
    }
    Ok(page)
}
