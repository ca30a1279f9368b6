//! The gallery of mistakes, as the table at the top of its page lists it.

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::links::parse;
use crate::page::outline::line_at;

/// A mistake of the gallery.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mistake {
    /// What one types to run it, such as `forgotten-await`.
    pub name: String,
    /// The heading of its section.
    pub title: String,
    /// What comes after `#` in a link to that.
    pub anchor: String,
    /// The line of its row in the table, counted from 1.
    pub line: usize,
}

/// Finds the mistakes in the page `markdown`: the rows of its tables that link to
/// a section, and end with a name in code font.
pub fn find_mistakes(markdown: &str) -> Vec<Mistake> {
    let mut mistakes = Vec::new();
    let mut row = Mistake::default();
    let mut in_link = false;
    for (event, range) in parse(markdown).into_offset_iter() {
        match event {
            Event::Start(Tag::TableRow) => {
                row = Mistake {
                    line: line_at(markdown, range.start),
                    ..Mistake::default()
                };
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                if let Some(anchor) = dest_url.strip_prefix('#') {
                    row.anchor = anchor.to_owned();
                    in_link = true;
                }
            }
            Event::End(TagEnd::Link) => in_link = false,
            Event::Text(text) | Event::Code(text) if in_link => row.title += &text,
            Event::Code(code) => row.name = code.into_string(),
            Event::End(TagEnd::TableRow) if !row.anchor.is_empty() && !row.name.is_empty() => {
                mistakes.push(row.clone());
            }
            _ => {}
        }
    }
    mistakes
}
