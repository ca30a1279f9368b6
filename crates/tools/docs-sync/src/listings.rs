//! The code of real files, in the fences that name them.

use std::path::Path;
use std::{fs, io};

use thiserror::Error;

use crate::page::Page;
use crate::page::comment::Source;
use crate::page::fence::Fence;
use crate::page::outline::Outline;
use crate::revision::{Filling, Revision};
use crate::source::{self, SourceError};

/// A fence that can't be filled.
#[derive(Debug, Error)]
enum ListingError {
    #[error(
        "this fence is checked by nothing: write `<!-- source: path/of/the/file.rs \
         \"fn start_of_the_item\" -->` on the line before it, or `<!-- compiled -->` \
         where no file stands behind it"
    )]
    Unchecked,
    #[error(
        "this fence is checked by nothing: write `<!-- source: path/of/the/file -->` \
         on the line before it"
    )]
    UncheckedFile,
    #[error("name the fence's language (`text` if it has none)")]
    NoLanguage,
    #[error("{0}: {1}")]
    File(String, io::Error),
    #[error(transparent)]
    Source(#[from] SourceError),
}

/// Copies every listing of `page` from its source under `root`, and names that
/// file above it.
///
/// A fence of code that names no source, or one that isn't there, is a problem.
pub fn sync(root: &Path, page: &Page) -> Revision {
    let outline = Outline::read(&page.text);
    let mut problems = outline.problems;
    let mut fillings = Vec::new();
    for fence in outline.fences {
        let text = match listing(root, &fence) {
            Ok(Some(text)) => text,
            Ok(None) => continue,
            Err(error) => {
                problems.push(fence.problem(error.to_string()));
                continue;
            }
        };
        let name = fence.source().map(|source| link(&page.path, &source.file));
        fillings.push(Filling { fence, name, text });
    }
    Revision::refill(&page.text, &fillings, problems)
}

/// Returns what the fence must hold, or `None` for one that no file stands behind.
fn listing(root: &Path, fence: &Fence) -> Result<Option<String>, ListingError> {
    if let Some(source) = fence.source() {
        return read(root, source).map(Some);
    }
    match fence.language.as_str() {
        _ if fence.is_unclear => Ok(None),
        "rust" if fence.is_compiled() => Ok(None),
        "rust" | "rs" => Err(ListingError::Unchecked),
        "python" | "py" | "toml" | "just" | "justfile" => Err(ListingError::UncheckedFile),
        "" => Err(ListingError::NoLanguage),
        _ => Ok(None),
    }
}

fn read(root: &Path, source: &Source) -> Result<String, ListingError> {
    let file = &source.file;
    let text = fs::read_to_string(root.join(file))
        .map_err(|error| ListingError::File(file.clone(), error))?;
    if source.items.is_empty() {
        return Ok(text);
    }
    Ok(source::pick(file, &text, &source.items)?)
}

/// Links to `file` from the folder of the page at `page`.
fn link(page: &Path, file: &str) -> String {
    let folders = page
        .parent()
        .map_or(0, |folder| folder.components().count());
    format!("[{file}]({}{file})", "../".repeat(folders))
}
