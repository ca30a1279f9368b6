//! The search for a construct on a page: in its Rust listings, and in code font.

use pulldown_cmark::Event;

use crate::links::parse;
use crate::page::outline::{Outline, line_at};

/// A piece of code on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// Its line, counted from 1.
    pub line: usize,
    /// The line of a listing, or what stands in code font.
    pub text: String,
    /// Whether it's from a listing.
    pub is_listing: bool,
}

/// Finds the Rust on a page: the lines of its `rust` fences, and what stands in
/// code font. The names of asyncio are no Rust.
pub fn find_snippets(markdown: &str) -> Vec<Snippet> {
    let mut snippets = Vec::new();
    for fence in Outline::read(markdown).fences {
        if fence.language == "rust" {
            let lines = fence.text.lines().enumerate();
            snippets.extend(lines.map(|(index, text)| Snippet {
                line: fence.line + 1 + index,
                text: text.to_owned(),
                is_listing: true,
            }));
        }
    }
    for (event, range) in parse(markdown).into_offset_iter() {
        if let Event::Code(text) = event
            && !text.starts_with("asyncio.")
        {
            snippets.push(Snippet {
                line: line_at(markdown, range.start),
                text: text.into_string(),
                is_listing: false,
            });
        }
    }
    snippets.sort_by_key(|snippet| snippet.line);
    snippets
}

/// Tells whether `needle` is in `code` as whole names: `join!` is not in
/// `try_join!`, and neither is `select` in `select!`.
pub fn contains(code: &str, needle: &str) -> bool {
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let begins_as_name = needle.starts_with(is_name);
    let ends_as_name = needle.ends_with(is_name);
    let mut places = code.match_indices(needle);
    places.any(|(at, _)| {
        let rest = &code[at + needle.len()..];
        let goes_back = begins_as_name && code[..at].ends_with(is_name);
        let is_macro = rest.starts_with('!') && !rest.starts_with("!=");
        let goes_on = ends_as_name && (rest.starts_with(is_name) || is_macro);
        !goes_back && !goes_on
    })
}
