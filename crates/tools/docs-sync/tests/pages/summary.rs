//! The summary, which is the book's table of contents.

use std::collections::BTreeSet;
use std::path::Path;

use docs_sync::headings;

use crate::markdown::links;
use crate::{Docs, assert_none};

const SUMMARY: &str = "docs/SUMMARY.md";

/// Returns the chapters, such as `docs/01-hello.md`: those pages in the summary's lists
/// whose names begin with a number, in reading order.
pub fn chapters(docs: &Docs) -> Vec<String> {
    let lines = docs.page(SUMMARY).unwrap().lines();
    lines
        .filter(|line| line.trim_start().starts_with("- ["))
        .filter_map(|line| line.split_once("](")?.1.strip_suffix(')'))
        .filter(|page| page.starts_with(|c: char| c.is_ascii_digit()))
        .map(|page| format!("docs/{page}"))
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
        let text = link.text.trim_end_matches(" ★");
        if title.is_none_or(|title| title.text != text) {
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
fn chapters_are_the_numbered_pages_of_its_lists_and_sort_in_their_order() {
    let chapters = chapters(&Docs::read());
    assert_eq!(chapters.first().unwrap(), "docs/00-restaurant.md");
    assert!(chapters.contains(&"docs/02-future-by-hand.md".into()));
    assert!(chapters.is_sorted(), "{chapters:#?}");
}
