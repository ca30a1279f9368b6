//! The players of the book: what a command on a page records is played below it.

use std::fs;
use std::ops::Range;
use std::process::{Command, Stdio};

use anyhow::{Context, ensure};
use pulldown_cmark::{CodeBlockKind, Event, Tag};

use crate::comment::Comment;
use crate::page::parse;
use crate::workspace;

/// What the axis of a timeline begins with.
const AXIS: &str = "┼─────────┼";

/// Puts players below the console blocks of a chapter that show a timeline, and in place of
/// the comments that ask for one. The text stays as it is, for readers without scripts.
///
/// # Errors
/// A command can't be run, or doesn't write a page with `--html`.
pub(crate) fn insert(markdown: &str) -> anyhow::Result<String> {
    let mut text = String::new();
    let mut copied = 0;
    let mut last = None;
    for (place, command) in find(markdown) {
        let page = record(&command).with_context(|| format!("`{command}` records nothing"))?;
        text += &markdown[copied..place];
        for figure in page.lines().filter(|line| line.starts_with("<figure ")) {
            text += &format!("\n\n{figure}\n\n");
        }
        copied = place;
        last = Some(page);
    }
    text += &markdown[copied..];
    if let Some((_, style_and_script)) = last.iter().find_map(|page| page.rsplit_once("<style>")) {
        text += &format!("\n\n<style>{style_and_script}");
    }
    Ok(text)
}

/// Finds the commands that record something, and where their players belong.
fn find(markdown: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut fence: Option<Range<usize>> = None;
    for (event, range) in parse(markdown).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) => {
                fence = (&*language == "console").then_some(range);
            }
            Event::Text(block) if block.contains(AXIS) => {
                let command = block.lines().find_map(|line| line.strip_prefix("$ "));
                if let (Some(fence), Some(command)) = (fence.take(), command) {
                    found.push((fence.end, command.to_owned()));
                }
            }
            Event::Html(html) => {
                let comment = html.trim().strip_prefix("<!--");
                let text = comment.and_then(|text| text.strip_suffix("-->"));
                if let Some(Comment::Player(command)) = text.and_then(Comment::parse) {
                    found.push((range.end, command));
                }
            }
            _ => {}
        }
    }
    found
}

/// Runs a command once more, and returns the page that it writes.
fn record(command: &str) -> anyhow::Result<String> {
    let file = tempfile::NamedTempFile::new()?;
    let mut words: Vec<_> = command.split_whitespace().collect();
    // Behind this, cargo leaves the options to the program. A recipe does so anyway.
    if words[0] == "cargo" && !words.contains(&"--") {
        words.push("--");
    }
    let output = Command::new(words[0])
        .args(&words[1..])
        .arg("--html")
        .arg(file.path())
        .current_dir(workspace::find()?)
        .stdin(Stdio::null())
        .output()?;
    let complaint = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "{complaint}");
    Ok(fs::read_to_string(file.path())?)
}
