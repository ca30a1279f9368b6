//! A repository with a file of each language, for pages that list them.

use std::fs;

use docs_sync::listings;
use docs_sync::page::Page;
use docs_sync::revision::Revision;
use tempfile::TempDir;

use super::impls::IMPLS;
use super::python::PYTHON;
use super::rust::RUST;
use super::toml::TOML;

/// Fills a fence with this source, and returns what is in it.
pub fn fill(source: &str) -> String {
    let page = sync(&format!("<!-- source: {source} -->\n```rust\n```\n"));
    let (_, rest) = page.split_once("```rust\n").unwrap();
    rest.strip_suffix("```\n").unwrap().to_owned()
}

/// Copies the listings of a page in `docs/`, where none has a problem.
pub fn sync(text: &str) -> String {
    let revision = revise(&page(text));
    assert_eq!(revision.problems, []);
    revision.text
}

/// Reports the problems of a page in `docs/`.
pub fn check(text: &str) -> String {
    let page = page(text);
    page.report(&revise(&page).problems)
}

/// Copies the listings of a page, as far as they have no problem.
pub fn revise(page: &Page) -> Revision {
    listings::sync(repository().path(), page)
}

/// Makes a page in `docs/`.
pub fn page(text: &str) -> Page {
    Page {
        path: "docs/x.md".into(),
        text: text.into(),
    }
}

fn repository() -> TempDir {
    let root = tempfile::tempdir().unwrap();
    let files = [
        ("a.rs", RUST),
        ("impls.rs", IMPLS),
        ("a.py", PYTHON),
        ("a.toml", TOML),
    ];
    for (name, text) in files {
        fs::write(root.path().join(name), text).unwrap();
    }
    root
}
