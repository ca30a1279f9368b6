//! The dictionary: what it names is where it leads, and no chapter uses it before that.

use std::collections::{BTreeMap, BTreeSet};

use docs_sync::headings;
use docs_sync::outline::Outline;

use crate::markdown::{code_spans, has_name, links, section, tables};
use crate::summary::chapters;
use crate::{Docs, assert_none};

const DICTIONARY: &str = "docs/from-asyncio-to-rust.md";

/// How many names a chapter may introduce.
const MAX_NAMES: usize = 10;

/// A row of one of its tables.
pub struct Row {
    pub line: usize,
    /// What it's called in Rust, in Markdown.
    pub rust: String,
    /// The page that the row leads to, such as `docs/01-hello.md`.
    pub page: String,
    pub anchor: String,
}

impl Row {
    /// Returns what stands in code font. An attribute may have arguments, so it counts
    /// without its brackets.
    fn names(&self) -> Vec<String> {
        let spans = code_spans(&self.rust).into_iter();
        spans
            .map(|(_, name)| name.trim_matches(['#', '[', ']']).to_owned())
            .collect()
    }
}

/// Reads all rows of all tables.
pub fn rows(docs: &Docs) -> Vec<Row> {
    let mut rows = Vec::new();
    for table in tables(docs.page(DICTIONARY).unwrap()) {
        let column = |name| table.header.iter().position(|it| it == name).unwrap();
        let (rust, read) = (column("in Rust"), column("read"));
        for (line, cells) in &table.rows {
            let found = links(&cells[read]);
            let [link] = &found[..] else {
                panic!("{DICTIONARY}:{line}: the row has to lead to one section");
            };
            let (page, anchor) = link.target.split_once('#').unwrap_or((&link.target, ""));
            rows.push(Row {
                line: *line,
                rust: cells[rust].clone(),
                page: format!("docs/{page}"),
                anchor: anchor.into(),
            });
        }
    }
    assert!(rows.len() > 50, "{DICTIONARY} has lost its tables");
    rows
}

#[test]
fn every_row_leads_to_a_section_that_has_its_names() {
    let docs = Docs::read();
    let mut findings = Vec::new();
    for row in rows(&docs) {
        let (line, page, anchor) = (row.line, &row.page, &row.anchor);
        let Some(section) = docs.page(page).and_then(|text| section(text, anchor)) else {
            findings.push(format!(
                "{DICTIONARY}:{line}: {page} has no section #{anchor}"
            ));
            continue;
        };
        let missing = row
            .names()
            .into_iter()
            .filter(|name| !has_name(section, name));
        findings.extend(
            missing.map(|name| {
                format!("{DICTIONARY}:{line}: `{name}` isn't in {page}, below #{anchor}")
            }),
        );
    }
    assert_none(findings);
}

#[test]
fn no_chapter_uses_a_name_before_the_one_that_explains_it() {
    let docs = Docs::read();
    let chapters = chapters(&docs);
    // Where a name has several rows, the earliest one explains it.
    let mut explained: BTreeMap<String, usize> = BTreeMap::new();
    for row in rows(&docs) {
        // What only the gallery or another page for reference explains, any chapter may use.
        if let Some(place) = chapters.iter().position(|path| *path == row.page) {
            for name in row.names() {
                let earliest = explained.entry(name).or_insert(place);
                *earliest = place.min(*earliest);
            }
        }
    }
    let mut findings = Vec::new();
    for (place, path) in chapters.iter().enumerate() {
        let snippets = snippets(docs.page(path).unwrap());
        for (name, explained) in &explained {
            let used = snippets.iter().find(|(_, code)| has_name(code, name));
            if let Some((line, _)) = used.filter(|_| place < *explained) {
                let later = &chapters[*explained];
                findings.push(format!(
                    "{path}:{line}: `{name}`, and only {later} explains it"
                ));
            }
        }
    }
    assert_none(findings);
}

#[test]
fn no_chapter_explains_too_much() {
    let docs = Docs::read();
    let mut explained: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for row in rows(&docs) {
        let name = row.names().into_iter().next().unwrap_or(row.rust);
        explained.entry(row.page).or_default().insert(name);
    }
    let crowded = chapters(&docs).into_iter().filter_map(|path| {
        let count = explained.get(&path)?.len();
        (count > MAX_NAMES).then(|| format!("{path} explains {count} names, not {MAX_NAMES}"))
    });
    assert_none(crowded.collect());
}

#[test]
fn every_mistake_of_the_gallery_is_linked() {
    let docs = Docs::read();
    let dictionary = docs.page(DICTIONARY).unwrap();
    let mut findings = Vec::new();
    for page in &docs.pages {
        let file = page.path.file_name().unwrap().to_str().unwrap();
        if file.starts_with("mistakes-with-") {
            for heading in headings::find(&page.text) {
                let link = format!("]({file}#{})", heading.anchor);
                if heading.level == 2 && !dictionary.contains(&link) {
                    findings.push(format!("{DICTIONARY} has no link to \"{}\"", heading.text));
                }
            }
        }
    }
    assert_none(findings);
}

/// Finds the Rust on a page, each piece with its line: the lines of its listings, and what
/// stands in code font. The names of asyncio are no Rust.
fn snippets(markdown: &str) -> Vec<(usize, String)> {
    let mut snippets = code_spans(markdown);
    snippets.retain(|(_, code)| !code.starts_with("asyncio."));
    for fence in Outline::read(markdown).fences {
        if fence.language == "rust" {
            let lines = fence.text.lines().enumerate();
            snippets.extend(lines.map(|(index, code)| (fence.line + 1 + index, code.into())));
        }
    }
    snippets.sort();
    snippets
}
