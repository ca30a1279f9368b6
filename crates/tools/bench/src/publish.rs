//! The pages, and the data file that their tables, plots and figures are rendered from.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};
use docs_sync::page;

use crate::measurements::Measurements;
use crate::render::figures::Figures;
use crate::render::{chapter, sections};

/// The page that has the tables and the plots.
const CHAPTER: &str = "measurements.md";

/// Renews the experiments that have been run, and renders the chapter.
///
/// # Errors
///
/// A file can't be read or written.
pub fn renew(docs: &Path, newer: Measurements) -> anyhow::Result<()> {
    let path = data_file(docs);
    let mut measurements = Measurements::read(&path)?;
    measurements.renew(newer);
    measurements.write(&path)?;
    render(docs)
}

/// Renders the chapter's tables and plots from its data file, and the figures in the
/// text of every page. If that fails, every page stays as it is.
///
/// # Errors
///
/// A file can't be read or written, the chapter has no place for a table, or a page
/// names a figure that the data file doesn't have.
pub fn render(docs: &Path) -> anyhow::Result<()> {
    let measurements = Measurements::read(&data_file(docs))?;
    let sections = sections(&measurements)?;
    let figures = Figures::new(&measurements);
    let pages =
        page::read_folder(docs).with_context(|| format!("can't read {}", docs.display()))?;
    ensure!(
        pages.iter().any(|page| page.path == Path::new(CHAPTER)),
        "{CHAPTER} isn't in {}",
        docs.display()
    );
    let mut changed = Vec::new();
    for page in pages {
        let mut text = page.text.clone();
        if page.path == Path::new(CHAPTER) {
            for section in &sections {
                text = chapter::fill(&text, section.name, &section.text)?;
            }
        }
        let path = docs.join(&page.path);
        text = figures
            .fill(&text)
            .with_context(|| format!("can't render {}", path.display()))?;
        if text != page.text {
            changed.push((path, text));
        }
    }
    for (path, text) in changed {
        write(&path, &text)?;
    }
    for (name, svg) in sections.into_iter().flat_map(|section| section.plots) {
        write(&docs.join("bench").join(name), &svg)?;
    }
    Ok(())
}

fn data_file(docs: &Path) -> PathBuf {
    docs.join("bench/measurements.json")
}

fn write(path: &Path, text: &str) -> anyhow::Result<()> {
    fs::write(path, text).with_context(|| format!("can't write {}", path.display()))
}
