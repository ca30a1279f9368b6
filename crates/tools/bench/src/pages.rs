//! The pages, and what is written on them between comments that no reader sees.

use std::fs;
use std::path::Path;

use anyhow::Context;
use docs_sync::outline::Outline;
use docs_sync::page::{self, line_at};

use crate::data_file::{self, Measurements};
use crate::experiments;
use crate::numbers::rounded;

/// The page that has the tables and the plots.
const CHAPTER: &str = "09-what-async-buys-you.md";

/// Renders the chapter's tables and plots from the data file, and the figures in the text
/// of every page. Nothing is written before all of it is rendered.
///
/// # Errors
/// A file can't be read or written, the chapter has no place for a table, or a page names
/// a figure that the data file doesn't have.
pub fn render(root: &Path) -> anyhow::Result<()> {
    let docs = root.join("docs");
    let measurements = data_file::read(root)?;
    let mut changed = Vec::new();
    for page in
        page::read_folder(&docs).with_context(|| format!("can't read {}", docs.display()))?
    {
        let path = docs.join(&page.path);
        let mut text = page.text.clone();
        if page.path == Path::new(CHAPTER) {
            text = fill_tables(text, &measurements)?;
        }
        text = fill_figures(text, &measurements)
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

/// Writes the tables of each experiment between its comment `<!-- measured: name -->` and
/// the next `<!-- end -->`.
fn fill_tables(mut page: String, measurements: &Measurements) -> anyhow::Result<String> {
    for (name, measured) in measurements {
        let text = experiments::render(experiments::find(name)?, measured);
        let mut places = Outline::read(&page).measured.into_iter();
        let (_, place) = places
            .find(|(found, _)| found == name)
            .with_context(|| format!("{CHAPTER} has no place <!-- measured: {name} -->"))?;
        page.replace_range(place, &format!("\n\n{text}\n\n"));
    }
    Ok(page)
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
