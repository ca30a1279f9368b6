//! Items, picked out of a source file.

mod block;
mod header;

use std::ops::Range;

use thiserror::Error;

use self::block::{dedent, end_of_block, end_of_section, indentation, lead_in};

/// An item that can't be picked.
#[derive(Debug, Error)]
pub(crate) enum ItemError {
    /// No line starts with the quoted text.
    #[error("{file} has no line that starts with `{start}`")]
    Missing {
        /// The name of the file.
        file: String,
        /// The quoted text.
        start: String,
    },
    /// Several lines start with the quoted text.
    #[error(
        "{file} has several lines that start with `{start}`: {lines}; \
         quote more of the one you mean"
    )]
    Ambiguous {
        /// The name of the file.
        file: String,
        /// The quoted text.
        start: String,
        /// The numbers of the lines.
        lines: String,
    },
}

/// A block of a file.
struct Item<'a> {
    /// The block and its lead-in, without the indentation.
    lines: Vec<&'a str>,
    /// The lines of the header of the `impl` that it's directly in.
    header: Option<Range<usize>>,
    is_import: bool,
}

/// Picks the items of `text` that begin with the lines which start with `starts`.
///
/// Each comes dedented, with the comments, attributes and decorators directly
/// above it. In Rust, what is in an `impl` comes inside that one's header. The
/// items are joined by blank lines, except for imports. `file` is the name of
/// the file: a few rules hang on its ending.
///
/// # Errors
/// No line starts with one of `starts`, or several do.
pub(crate) fn pick(file: &str, text: &str, starts: &[String]) -> Result<String, ItemError> {
    let lines: Vec<&str> = text.lines().collect();
    let items: Vec<Item> = starts
        .iter()
        .map(|start| find(file, &lines, start))
        .collect::<Result<_, _>>()?;
    let belong_together = |a: &Item, b: &Item| {
        let in_one_impl = a.header.is_some() && a.header == b.header;
        in_one_impl || a.is_import && b.is_import
    };
    Ok(items
        .chunk_by(belong_together)
        .map(|group| render(&lines, group))
        .collect::<Vec<_>>()
        .join("\n"))
}

/// Finds the item that begins at the one line which starts with `start`.
fn find<'a>(file: &str, lines: &[&'a str], start: &str) -> Result<Item<'a>, ItemError> {
    let found: Vec<usize> = (0..lines.len())
        .filter(|&at| lines[at].trim_start().starts_with(start))
        .collect();
    let at = match found[..] {
        [at] => at,
        [] => {
            return Err(ItemError::Missing {
                file: file.into(),
                start: start.into(),
            });
        }
        _ => {
            let numbers: Vec<_> = found.iter().map(|at| (at + 1).to_string()).collect();
            return Err(ItemError::Ambiguous {
                file: file.into(),
                start: start.into(),
                lines: numbers.join(", "),
            });
        }
    };
    let end = if file.ends_with(".toml") && start.starts_with('[') {
        end_of_section(lines, at)
    } else {
        end_of_block(lines, at)
    };
    let block = &lines[lead_in(file, lines, at)..end];
    Ok(Item {
        lines: dedent(block, indentation(lines[at])),
        header: header::find(file, lines, at),
        is_import: is_import(file, lines[at]),
    })
}

fn is_import(file: &str, line: &str) -> bool {
    let starts: &[&str] = match file.rsplit('.').next() {
        Some("rs") => &["use ", "pub use ", "pub(crate) use "],
        Some("py") => &["import ", "from "],
        _ => &[],
    };
    starts
        .iter()
        .any(|start| line.trim_start().starts_with(start))
}

/// Sets items that belong together: imports, or parts of one `impl`, or one item.
fn render(lines: &[&str], items: &[Item]) -> String {
    let blocks = items.iter().map(|item| item.lines.join("\n") + "\n");
    let Some(header) = items.first().and_then(|item| item.header.clone()) else {
        return blocks.collect();
    };
    let indent = indentation(lines[header.start]);
    let header = dedent(&lines[header], indent).join("\n");
    let blocks: Vec<String> = blocks.collect();
    let inside: String = blocks
        .join("\n")
        .lines()
        .map(|line| match line {
            "" => "\n".to_owned(),
            line => format!("    {line}\n"),
        })
        .collect();
    format!("{header}\n{inside}}}\n")
}
