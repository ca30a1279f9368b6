//! The pages of this repository are true, as far as that can be looked up in a moment.
//! What the console blocks print is in `output.rs`, which takes minutes.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

mod code_comments;
mod commands;
#[path = "../common/mod.rs"]
mod common;
mod dictionary;
mod exercises;
mod links;
mod listings;
mod markdown;
mod names;
mod pictures;
mod size;
mod sources;
mod stages;
mod summary;

use std::fs;
use std::path::{Path, PathBuf};

use docs_sync::page::{self, Page};
use docs_sync::workspace;

/// The pages, and the files of the repository around them.
struct Docs {
    root: PathBuf,
    pages: Vec<Page>,
}

impl Docs {
    fn read() -> Self {
        let root = workspace::find().unwrap();
        Self {
            pages: page::read_all(&root).unwrap(),
            root,
        }
    }

    /// Returns the text of a page, such as `docs/01-hello.md`.
    fn page(&self, path: impl AsRef<Path>) -> Option<&str> {
        let found = self.pages.iter().find(|page| page.path == path.as_ref());
        found.map(|page| page.text.as_str())
    }

    /// Returns the text of any other file.
    fn file(&self, path: impl AsRef<Path>) -> String {
        let path = self.root.join(path);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }
}

/// Names the lines that a place lacks, those that it has too much, and a wrong order.
fn compare(place: &str, found: &[String], expected: &[String]) -> Vec<String> {
    let missing = expected.iter().filter(|line| !found.contains(line));
    let surplus = found.iter().filter(|line| !expected.contains(line));
    let mut findings: Vec<_> = missing
        .map(|line| format!("{place} lacks this: {line}"))
        .chain(surplus.map(|line| format!("{place} mustn't have this: {line}")))
        .collect();
    if findings.is_empty() && found != expected {
        findings.push(format!("{place} has this order: {}", expected.join("\n")));
    }
    findings
}

/// Fails with all findings, each on a line of its own.
fn assert_none(findings: Vec<String>) {
    assert!(findings.is_empty(), "\n{}", findings.join("\n"));
}
