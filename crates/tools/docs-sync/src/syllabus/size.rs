//! A chapter is of a size that one can take in at one sitting.

use std::collections::BTreeMap;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::{FILE, Finding};
use crate::course::Course;
use crate::links::parse;
use crate::page::outline::Outline;

/// How many constructs a page may introduce.
pub const MAX_CONSTRUCTS: usize = 10;

/// How many words a chapter may have.
pub const MAX_WORDS: usize = 2000;

/// Finds the pages that introduce more than [`MAX_CONSTRUCTS`] constructs. A page
/// that is planned counts, too.
pub fn find_crowded(course: &Course) -> Vec<Finding> {
    let mut rows: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for construct in &course.syllabus.constructs {
        rows.entry(&construct.page)
            .or_default()
            .push(construct.line);
    }
    let crowded = rows.iter().filter_map(|(page, lines)| {
        let first_too_many = *lines.get(MAX_CONSTRUCTS)?;
        let message = format!(
            "{page} introduces {} constructs, which are more than {MAX_CONSTRUCTS}",
            lines.len()
        );
        Some(Finding::new(FILE, first_too_many, message))
    });
    crowded.collect()
}

/// Finds the chapters with more than [`MAX_WORDS`] words, or more than the
/// syllabus allows them, and the allowances that no chapter needs.
pub fn find_long(course: &Course) -> Vec<Finding> {
    let settings = &course.syllabus.pages;
    let mut findings = Vec::new();
    for (name, page) in course.chapters() {
        let words = count_words(&page.text);
        let allowed = settings.get(name).and_then(|it| it.max_words.as_ref());
        let most = allowed.map_or(MAX_WORDS, |most| *most.as_ref());
        if words > most {
            let message = format!("this page has {words} words, which are more than {most}");
            findings.push(Finding::new(&page.path, 1, message));
        }
    }
    for (name, settings) in settings {
        let mut chapters = course.chapters();
        let chapter = chapters.find(|(chapter, _)| chapter == name);
        let words = chapter.map(|(_, page)| count_words(&page.text));
        let why = match words {
            Some(words) if words > MAX_WORDS => continue,
            Some(words) => format!("the page has {words} words"),
            None => "it's no chapter".to_owned(),
        };
        let message = format!("`[pages.{name}]` isn't needed: {why}");
        findings.push(Finding::new(FILE, settings.line, message));
    }
    findings
}

/// Counts the words of a page's running text, lists, tables and folded answers.
///
/// Code font counts. Listings and the names of their files, console blocks, HTML
/// and comments do not, and neither do signs without a letter or a digit.
pub fn count_words(markdown: &str) -> usize {
    let fences = Outline::read(markdown).fences;
    let names: Vec<_> = fences.into_iter().map(|fence| fence.name).collect();
    let mut text = String::new();
    let mut in_code = false;
    for (event, range) in parse(markdown).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::End(TagEnd::CodeBlock) => in_code = false,
            Event::Text(_) if in_code => {}
            Event::Text(_) if names.iter().any(|name| name.contains(&range.start)) => {}
            Event::Text(piece) | Event::Code(piece) => text += &piece,
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            // What is in line, such as emphasis, may be within a word.
            Event::End(tag) if !is_inline(tag) => text.push(' '),
            _ => {}
        }
    }
    let words = text.split_whitespace();
    words
        .filter(|word| word.contains(char::is_alphanumeric))
        .count()
}

fn is_inline(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
    )
}
