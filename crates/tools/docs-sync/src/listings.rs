//! The code of real files, in the fences that name them.

use std::path::Path;
use std::{fs, io};

use thiserror::Error;

use crate::comment::Source;
use crate::fence::Fence;
use crate::item::{self, ItemError};
use crate::page::Page;
use crate::revision::{Filling, Revision};

/// A fence that can't be filled.
#[derive(Debug, Error)]
enum ListingError {
    #[error(
        "this fence is checked by nothing: write `<!-- source: path/of/the/file.rs \
         \"fn start_of_the_item\" -->` on the line before it"
    )]
    Unchecked,
    #[error("name the fence's language (`text` if it has none)")]
    NoLanguage,
    #[error("{0}: {1}")]
    File(String, io::Error),
    #[error(transparent)]
    Item(#[from] ItemError),
}

/// Copies every listing of `page` from its source under `root`, and names that file
/// above it.
///
/// A fence of code that names no source, or one that isn't there, is a problem.
pub fn sync(root: &Path, page: &Page) -> Revision {
    Revision::new(&page.text, |fence| listing(root, page, fence))
}

/// Returns what the fence must hold, or `None` for one that no file stands behind.
fn listing(root: &Path, page: &Page, fence: &Fence) -> Result<Option<Filling>, ListingError> {
    match (&fence.source, fence.language.as_str()) {
        (Some(source), _) => Ok(Some(Filling {
            name: Some(link(&page.path, &source.file)),
            text: read(root, source)?,
        })),
        (None, "rust" | "rs" | "python" | "py" | "toml") => Err(ListingError::Unchecked),
        (None, "") => Err(ListingError::NoLanguage),
        (None, _) => Ok(None),
    }
}

fn read(root: &Path, source: &Source) -> Result<String, ListingError> {
    let file = &source.file;
    let text = fs::read_to_string(root.join(file))
        .map_err(|error| ListingError::File(file.clone(), error))?;
    if source.items.is_empty() {
        return Ok(text);
    }
    Ok(item::pick(file, &text, &source.items)?)
}

/// Links to `file` from the folder of the page at `page`.
fn link(page: &Path, file: &str) -> String {
    let folders = page
        .parent()
        .map_or(0, |folder| folder.components().count());
    format!("[{file}]({}{file})", "../".repeat(folders))
}
