//! A repository with a file of each language, and what its pages come out as.

use std::fs;

use docs_sync::listings;
use docs_sync::pages::Page;
use tempfile::TempDir;

use crate::just::JUST;
use crate::python::PYTHON;
use crate::rust::RUST;
use crate::toml::TOML;

/// What a fence with this source is filled with.
pub fn listing(source: &str) -> String {
    let page = synced(&format!("<!-- source: {source} -->\n```rust\n```\n"));
    let (_, rest) = page.split_once("```rust\n").unwrap();
    rest.strip_suffix("```\n").unwrap().to_owned()
}

/// The page with its listings written anew.
pub fn synced(page: &str) -> String {
    listings::synced(repository().path(), page).unwrap()
}

/// What is said about a page that is refused.
pub fn problems(page: &str) -> String {
    let problems = listings::synced(repository().path(), page).unwrap_err();
    let page = Page {
        path: "docs/x.md".into(),
        text: page.into(),
    };
    page.report(&problems)
}

fn repository() -> TempDir {
    let root = tempfile::tempdir().unwrap();
    let files = [
        ("a.rs", RUST),
        ("a.py", PYTHON),
        ("a.toml", TOML),
        ("justfile", JUST),
    ];
    for (name, text) in files {
        fs::write(root.path().join(name), text).unwrap();
    }
    root
}
