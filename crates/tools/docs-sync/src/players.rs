//! The players of the book: what a command on a page records is played below it.

use std::fs;
use std::process::{Command, Stdio};

use anyhow::{Context, ensure};
use pulldown_cmark::{Event, TagEnd};

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
    let mut text = markdown.to_owned();
    let mut style_and_script = String::new();
    // From the end, so that the places before stay where they are.
    for (place, command) in find(markdown).into_iter().rev() {
        let page = record(&command).with_context(|| format!("`{command}` records nothing"))?;
        let is_figure = |line: &&str| line.starts_with("<figure ");
        for figure in page.lines().rev().filter(is_figure) {
            text.insert_str(place, &format!("\n\n{figure}\n\n"));
        }
        if let Some((_, part)) = page.rsplit_once("<style>") {
            style_and_script = format!("\n\n<style>{part}");
        }
    }
    Ok(text + &style_and_script)
}

/// Finds the commands that record something, and where their players belong.
fn find(markdown: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut command = None;
    for (event, range) in parse(markdown).into_offset_iter() {
        match event {
            Event::Text(block) if block.contains(AXIS) => {
                command = block
                    .lines()
                    .find_map(|line| line.strip_prefix("$ ").map(String::from));
            }
            Event::End(TagEnd::CodeBlock) => {
                found.extend(command.take().map(|command| (range.end, command)));
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
