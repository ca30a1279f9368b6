//! The summary, which is the book's table of contents.

use std::collections::BTreeSet;
use std::path::Path;

use docs_sync::headings;

use crate::markdown::links;
use crate::{Docs, assert_none};

const SUMMARY: &str = "docs/SUMMARY.md";

/// Returns the pages that are read in order, such as `docs/01-hello.md`: those that the
/// summary lists from the first whose name begins with a number to the last one, and what
/// is nested below that.
pub fn chapters(docs: &Docs) -> Vec<String> {
    let lines = docs.page(SUMMARY).unwrap().lines();
    let entries: Vec<_> = lines
        .filter_map(|line| Some((line, line.split_once("](")?.1)))
        .collect();
    let is_numbered = |(_, target): &(&str, &str)| target.starts_with(|c: char| c.is_ascii_digit());
    let first = entries.iter().position(is_numbered).unwrap();
    let last = entries.iter().rposition(is_numbered).unwrap();
    let mut later = entries[last + 1..].iter();
    let nested = later.position(|(line, _)| !line.starts_with(' ')).unwrap();
    entries[first..=last + nested]
        .iter()
        .map(|(_, target)| format!("docs/{}", target.trim_end_matches(')')))
        .collect()
}

#[test]
fn it_lists_every_page_by_its_title() {
    let docs = Docs::read();
    let mut findings = Vec::new();
    let mut listed = BTreeSet::new();
    for link in links(docs.page(SUMMARY).unwrap()) {
        let path = Path::new("docs").join(&link.target);
        let title = docs
            .page(&path)
            .and_then(|text| headings::find(text).into_iter().next());
        if title.is_none_or(|title| title.text != link.text) {
            let line = link.line;
            findings.push(format!(
                "{SUMMARY}:{line}: {} has another title",
                link.target
            ));
        }
        listed.insert(path);
    }
    for page in &docs.pages {
        let is_part = page.path.starts_with("docs") && page.path != Path::new(SUMMARY);
        if is_part && !listed.contains(&page.path) {
            findings.push(format!("{SUMMARY} doesn't list {}", page.path.display()));
        }
    }
    assert_none(findings);
}

#[test]
fn chapters_are_the_numbered_pages_and_what_is_between_and_below_them() {
    let chapters = chapters(&Docs::read());
    assert_eq!(chapters.first().unwrap(), "docs/00-restaurant.md");
    assert!(chapters.contains(&"docs/future-by-hand.md".into()));
    for reference in ["before-you-begin", "mistakes", "dictionary"] {
        assert!(
            !chapters.contains(&format!("docs/{reference}.md")),
            "{reference}"
        );
    }
}
