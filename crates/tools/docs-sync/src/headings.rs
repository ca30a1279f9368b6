//! The headings of a page, and the names by which links lead to them.

use std::iter::once;

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use crate::links::{find_attributes, parse};
use crate::page::outline::line_at;

/// A heading of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Its line, counted from 1.
    pub line: usize,
    /// Its level: 1 for the title of the page.
    pub level: u8,
    /// Its text, with the Markdown in it, such as its backticks.
    pub text: String,
    /// What comes after `#` in a link to it.
    pub anchor: String,
}

/// What `#` can lead to on a page.
#[derive(Debug, Default)]
pub struct Anchors {
    /// The headings, in order.
    pub headings: Vec<Heading>,
    /// The anchors of the headings, as Git hosts and mdBook name them, and the
    /// ids in the page's HTML.
    pub names: Vec<String>,
}

impl Anchors {
    /// Reads the page `markdown`.
    pub fn read(markdown: &str) -> Self {
        let mut anchors = Self::default();
        let mut open: Option<String> = None;
        for (event, range) in parse(markdown).into_offset_iter() {
            match event {
                Event::Start(Tag::Heading { .. }) => open = Some(String::new()),
                Event::Text(text) | Event::Code(text) => {
                    if let Some(heading) = &mut open {
                        heading.push_str(&text);
                    }
                }
                Event::End(TagEnd::Heading(level)) => {
                    let slug = slugify(&open.take().unwrap_or_default());
                    let source = &markdown[range.clone()];
                    anchors.add(line_at(markdown, range.start), level, source, slug);
                }
                Event::Html(html) | Event::InlineHtml(html) => {
                    anchors.names.extend(find_attributes(&html, "id"));
                }
                _ => {}
            }
        }
        anchors
    }

    /// Returns the heading with that text, Markdown and all.
    pub fn find(&self, text: &str) -> Option<&Heading> {
        self.headings.iter().find(|heading| heading.text == text)
    }

    fn add(&mut self, line: usize, level: HeadingLevel, source: &str, slug: String) {
        // The second heading of a name gets a number.
        let numbered = (1..).map(|n| format!("{slug}-{n}"));
        let mut names = once(slug.clone()).chain(numbered);
        let free = names.find(|name| !self.names.contains(name));
        let anchor = free.unwrap_or(slug);
        self.names.push(anchor.clone());
        let first = source.lines().next().unwrap_or_default();
        self.headings.push(Heading {
            line,
            level: level as u8,
            text: first.trim_matches(['#', ' ']).to_owned(),
            anchor,
        });
    }
}

/// Returns the short title of a page: its first heading, up to a colon.
pub fn short_title(markdown: &str) -> Option<String> {
    let headings = Anchors::read(markdown).headings;
    let title = headings.into_iter().find(|heading| heading.level == 1)?;
    let short = title.text.split(": ").next().unwrap_or_default();
    Some(short.to_owned())
}

fn slugify(heading: &str) -> String {
    let lower = heading.trim().to_lowercase();
    let kept = lower.chars().filter_map(|c| match c {
        _ if c.is_alphanumeric() || c == '-' || c == '_' => Some(c),
        _ if c.is_whitespace() => Some('-'),
        _ => None,
    });
    kept.collect()
}
