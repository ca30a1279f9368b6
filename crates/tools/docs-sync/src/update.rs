//! Pages that are brought up to date, and how far from it they are.

use std::path::{Path, PathBuf};
use std::{fs, io};

use similar::{Algorithm, udiff::unified_diff};
use thiserror::Error;

use crate::page::{self, Page};
use crate::revision::Revision;

/// Pages that aren't all up to date.
#[derive(Debug, Error)]
pub enum UpdateError {
    /// A folder or a page can't be read.
    #[error("the pages can't be read: {0}")]
    Read(#[from] io::Error),
    /// A page can't be written.
    #[error("{0}: {1}")]
    Write(PathBuf, io::Error),
    /// What is wrong on the pages, a line for each problem.
    #[error("these pages stay as they are:\n{0}")]
    Problems(String),
}

/// Writes what `revise` says about every page, and prints which have changed.
///
/// # Errors
/// There are problems, or a file cannot be read or written. A page with problems
/// stays as it is, so that their lines are where the error says; the others are
/// written.
pub fn update_all(root: &Path, revise: impl Fn(&Page) -> Revision) -> Result<(), UpdateError> {
    let mut problems = String::new();
    for page in page::read_all(root)? {
        let revision = revise(&page);
        if !revision.problems.is_empty() {
            problems += &page.report(&revision.problems);
        } else if revision.text != page.text {
            fs::write(root.join(&page.path), revision.text)
                .map_err(|error| UpdateError::Write(page.path.clone(), error))?;
            println!("updated {}", page.path.display());
        }
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(UpdateError::Problems(problems))
    }
}

/// Describes how every page differs from what `revise` says, and its problems.
///
/// # Errors
/// A file that cannot be read.
pub fn describe_all(root: &Path, revise: impl Fn(&Page) -> Revision) -> io::Result<String> {
    let pages = page::read_all(root)?;
    let described = pages.iter().map(|page| {
        let revision = revise(page);
        page.report(&revision.problems) + &diff(page, &revision.text)
    });
    Ok(described.collect())
}

/// Shows how `text` differs from what `page` holds; empty where it does not.
pub fn diff(page: &Page, text: &str) -> String {
    let path = page.path.display().to_string();
    let header = Some((path.as_str(), "what it should be"));
    unified_diff(Algorithm::Patience, &page.text, text, 3, header)
}
