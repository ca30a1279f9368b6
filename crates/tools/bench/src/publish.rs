//! The chapter, and the data file that its tables and plots are rendered from.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;

use crate::measurements::Measurements;
use crate::render::{chapter, sections};

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

/// Renders the chapter's tables and plots from its data file.
///
/// # Errors
///
/// A file can't be read or written, or the chapter has no place for a table.
pub fn render(docs: &Path) -> anyhow::Result<()> {
    let path = docs.join("measurements.md");
    let mut page =
        fs::read_to_string(&path).with_context(|| format!("can't read {}", path.display()))?;
    for section in sections(&Measurements::read(&data_file(docs))?)? {
        page = chapter::fill(&page, section.name, &section.text)?;
        for (name, svg) in section.plots {
            write(&docs.join("bench").join(name), &svg)?;
        }
    }
    write(&path, &page)
}

fn data_file(docs: &Path) -> PathBuf {
    docs.join("bench/measurements.json")
}

fn write(path: &Path, text: &str) -> anyhow::Result<()> {
    fs::write(path, text).with_context(|| format!("can't write {}", path.display()))
}
