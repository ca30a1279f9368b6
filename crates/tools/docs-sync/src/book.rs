//! The preprocessor for mdBook, which runs it before it renders the chapters.
//!
//! A listing's name is a link to its file. That works on a Git host; in the book there are
//! no such files, so the link becomes its text.

use std::io::{Read, Write};

use anyhow::Context;
use pulldown_cmark::{Event, Tag, TagEnd};
use serde_json::Value;

use crate::page::parse;

/// Reads a book as mdBook passes it to a preprocessor, and writes it back with the links
/// that lead out of the book replaced by their text.
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

/// Rewrites the content of each chapter in `value`, wherever the versions of mdBook keep it.
fn rewrite(value: &mut Value) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(rewrite),
        Value::Object(members) => {
            if let Some(Value::String(content)) = members.get_mut("content") {
                *content = unlink(content);
            }
            members.values_mut().for_each(rewrite);
        }
        _ => {}
    }
}

/// Replaces the links of a chapter that lead out of the book by their text. All chapters
/// are in one folder, so those are the links that leave it.
fn unlink(markdown: &str) -> String {
    let mut text = String::new();
    let mut copied = 0;
    let mut events = parse(markdown).into_offset_iter();
    while let Some((event, link)) = events.next() {
        if let Event::Start(Tag::Link { dest_url, .. }) = event
            && dest_url.starts_with("../")
        {
            let mut label = link.start..link.start;
            for (event, part) in events.by_ref() {
                if event == Event::End(TagEnd::Link) {
                    break;
                }
                if label.is_empty() {
                    label.start = part.start;
                }
                label.end = part.end;
            }
            text += &markdown[copied..link.start];
            text += &markdown[label];
            copied = link.end;
        }
    }
    text + &markdown[copied..]
}
