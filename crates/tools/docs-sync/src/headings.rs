//! The headings of a page, and the names by which links lead to them.

use std::iter::once;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::page::{line_at, parse};

/// A heading of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Its line, counted from 1.
    pub line: usize,
    /// Its level: 1 for the title of the page.
    pub level: u8,
    /// Its text, with the Markdown in it, such as its backticks.
    pub text: String,
    /// What comes after `#` in a link to it, on a Git host as in the book.
    pub anchor: String,
}

/// Finds the headings of the page `markdown`, in order.
pub fn find(markdown: &str) -> Vec<Heading> {
    let mut headings: Vec<Heading> = Vec::new();
    let mut plain = String::new();
    for (event, range) in parse(markdown).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { .. }) => plain.clear(),
            Event::Text(text) | Event::Code(text) => plain.push_str(&text),
            Event::End(TagEnd::Heading(level)) => {
                let slug = slugify(&plain);
                // The second heading of a name gets a number.
                let anchor = once(slug.clone())
                    .chain((1..).map(|n| format!("{slug}-{n}")))
                    .find(|name| headings.iter().all(|it| it.anchor != *name));
                let source = markdown[range.clone()].lines().next().unwrap_or_default();
                headings.push(Heading {
                    line: line_at(markdown, range.start),
                    level: level as u8,
                    text: source.trim_matches(['#', ' ']).to_owned(),
                    anchor: anchor.unwrap_or_default(),
                });
            }
            _ => {}
        }
    }
    headings
}

fn slugify(heading: &str) -> String {
    heading
        .trim()
        .to_lowercase()
        .chars()
        .filter_map(|c| match c {
            _ if c.is_alphanumeric() || c == '-' || c == '_' => Some(c),
            _ if c.is_whitespace() => Some('-'),
            _ => None,
        })
        .collect()
}
