//! The preprocessor for mdBook, which runs it before it renders the chapters.
//!
//! A listing's name is a link to its file. That works on a Git host, but in the book there
//! are no such files. If `book.toml` names the public repository, the link leads there, and
//! otherwise it becomes its text. A timeline becomes a player, by `players.rs`.

use std::io::{Read, Write};

use anyhow::Context;
use pulldown_cmark::{Event, Tag, TagEnd};
use serde_json::Value;

use crate::page::parse;
use crate::players;

/// The branch of the public repository that the links of the book lead to.
const BRANCH: &str = "main";

/// Reads a book as mdBook passes it to a preprocessor, and writes it back. The links that
/// lead out of the book then lead to the repository that mdBook's configuration names as
/// `output.html.git-repository-url`, or are replaced by their text if it names none.
///
/// # Errors
/// The input is not what mdBook sends, a player can't be recorded, or the output can't be
/// written.
pub fn preprocess(input: impl Read, mut output: impl Write) -> anyhow::Result<()> {
    let (context, mut book): (Value, Value) =
        serde_json::from_reader(input).context("this isn't a book as mdBook sends it")?;
    let repository = context["config"]["output"]["html"]["git-repository-url"].as_str();
    rewrite(&mut book, repository)?;
    serde_json::to_writer(&mut output, &book).context("the book can't be written")?;
    output.flush().context("the book can't be written")
}

/// Rewrites the content of each chapter in `value`, wherever the versions of mdBook keep it.
fn rewrite(value: &mut Value, repository: Option<&str>) -> anyhow::Result<()> {
    match value {
        Value::Array(values) => values
            .iter_mut()
            .try_for_each(|value| rewrite(value, repository)),
        Value::Object(members) => {
            if let Some(Value::String(content)) = members.get_mut("content") {
                *content = players::insert(&relink(content, repository))?;
            }
            members
                .values_mut()
                .try_for_each(|value| rewrite(value, repository))
        }
        _ => Ok(()),
    }
}

/// Makes the links of a chapter that lead out of the book lead to the repository, or
/// replaces them by their text. All chapters are in one folder, so those are the links that
/// leave it.
fn relink(markdown: &str, repository: Option<&str>) -> String {
    let mut text = String::new();
    let mut copied = 0;
    let mut events = parse(markdown).into_offset_iter();
    while let Some((event, link)) = events.next() {
        if let Event::Start(Tag::Link { dest_url, .. }) = event
            && let Some(path) = dest_url.strip_prefix("../")
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
            match repository {
                // The host leads on from `blob` to `tree` if the path is a folder.
                Some(url) => {
                    let url = url.trim_end_matches('/');
                    text += &format!("[{}]({url}/blob/{BRANCH}/{path})", &markdown[label]);
                }
                None => text += &markdown[label],
            }
            copied = link.end;
        }
    }
    text + &markdown[copied..]
}
