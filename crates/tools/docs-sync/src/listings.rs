//! Writes the code of real files into the fences that name them.

use std::fs;
use std::path::Path;

use crate::fence::{self, Fence};
use crate::problem::Problem;
use crate::refill::refilled;
use crate::source;

/// The page `markdown` with every listing as its source, under `root`, has it.
///
/// # Errors
/// Every fence of code that names no source, or one that is not there.
pub fn synced(root: &Path, markdown: &str) -> Result<String, Vec<Problem>> {
    let mut listings = Vec::new();
    let mut problems = Vec::new();
    for fence in fence::find(markdown)? {
        match listing(root, &fence) {
            Ok(Some(text)) => listings.push((fence, text)),
            Ok(None) => {}
            Err(message) => problems.push(fence.problem(message)),
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    refilled(markdown, &listings).map_err(|problem| vec![problem])
}

/// What the fence must hold, or `None` for one that no file stands behind.
fn listing(root: &Path, fence: &Fence) -> Result<Option<String>, String> {
    let language = fence.language.as_str();
    match (language, fence.option("source")) {
        (_, Some(source)) => read(root, source).map(Some),
        ("rust", None) if fence.option("compiled").is_some() => Ok(None),
        ("rust" | "rs", None) => Err(
            "this fence is checked by nothing: write `<!-- source: path/of/the/file.rs \
             \"fn start_of_the_item\" -->` on the line before it, or `<!-- compiled -->` \
             where no file stands behind it"
                .into(),
        ),
        ("python" | "py" | "toml" | "just" | "justfile", None) => Err(
            "this fence is checked by nothing: write `<!-- source: path/of/the/file -->` \
             on the line before it"
                .into(),
        ),
        ("", None) => Err("name the fence's language (`text` if it has none)".into()),
        _ => Ok(None),
    }
}

/// Reads `path/of/the/file`, or the blocks of it that quoted texts pick out.
fn read(root: &Path, source: &str) -> Result<String, String> {
    let mut parts = source.split('"');
    let file = parts.next().unwrap_or_default().trim();
    let quoted: Vec<&str> = parts.collect();
    if !quoted.len().is_multiple_of(2) {
        return Err(format!("a quote is missing in `{source}`"));
    }
    let text = fs::read_to_string(root.join(file)).map_err(|e| format!("{file}: {e}"))?;
    if quoted.is_empty() {
        return Ok(text);
    }
    let starts = quoted.iter().step_by(2);
    let blocks: Result<Vec<_>, _> = starts.map(|s| source::block(file, &text, s)).collect();
    Ok(blocks?.join("\n"))
}
