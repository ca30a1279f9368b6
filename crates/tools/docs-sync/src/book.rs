//! The preprocessor for mdBook, which runs it before it renders the chapters.
//!
//! A listing's name is a link to its file. That works on a Git host; in the
//! book there are no such files, so the link becomes its text.

use std::io::{Read, Write};
use std::path::Path;

use anyhow::Context;
use pulldown_cmark::{Event, Tag, TagEnd};
use serde_json::Value;

use crate::links::{normalize, parse};

/// Reads a book as mdBook passes it to a preprocessor, and writes it back with
/// the links that lead out of the book replaced by their text.
///
/// # Errors
/// The input is not what mdBook sends, or the output can't be written.
pub fn preprocess(input: impl Read, mut output: impl Write) -> anyhow::Result<()> {
    let (_context, mut book): (Value, Value) =
        serde_json::from_reader(input).context("this isn't a book as mdBook sends it")?;
    rewrite(&mut book);
    serde_json::to_writer(&mut output, &book).context("the book can't be written")?;
    output.flush().context("the book can't be written")
}

/// Rewrites each chapter in `value`: it has a content and a path, wherever the
/// versions of mdBook keep it.
fn rewrite(value: &mut Value) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(rewrite),
        Value::Object(members) => {
            let path = members.get("path").and_then(Value::as_str);
            let content = members.get("content").and_then(Value::as_str);
            if let (Some(path), Some(content)) = (path, content) {
                let content = unlink(Path::new(path), content);
                members.insert("content".into(), content.into());
            }
            members.values_mut().for_each(rewrite);
        }
        _ => {}
    }
}

/// Replaces the links of the chapter at `path` that lead out of the book by
/// their text.
pub fn unlink(path: &Path, markdown: &str) -> String {
    // The folder of the book stands for itself: what leads out, doesn't start there.
    let book = Path::new("book");
    let chapter = book.join(path);
    let folder = chapter.parent().unwrap_or(book);
    let mut text = markdown.to_owned();
    let mut found = Vec::new();
    let mut open = None;
    for (event, range) in parse(markdown).into_offset_iter() {
        match (event, &mut open) {
            (Event::Start(Tag::Link { dest_url, .. }), _) => {
                let is_local = !dest_url.contains("://") && !dest_url.starts_with("mailto:");
                if is_local && !normalize(folder, &dest_url).starts_with(book) {
                    open = Some((range, None));
                }
            }
            (Event::End(TagEnd::Link), Some(_)) => found.extend(open.take()),
            (_, Some((_, inside))) => {
                let start = inside.map_or(range.start, |(start, _)| start);
                *inside = Some((start, range.end));
            }
            _ => {}
        }
    }
    for (link, inside) in found.into_iter().rev() {
        let inside = inside.map_or("", |(start, end): (usize, usize)| &markdown[start..end]);
        text.replace_range(link, inside);
    }
    text
}
