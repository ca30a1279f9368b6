//! The links, code font, tables and sections of a page.

use std::ops::Range;

use docs_sync::headings;
use docs_sync::page::{line_at, parse};
use pulldown_cmark::{Event, Tag, TagEnd};

/// A link or an image.
#[derive(Debug)]
pub struct Link {
    pub line: usize,
    /// The Markdown between its brackets.
    pub text: String,
    pub target: String,
    pub is_image: bool,
}

/// Finds the links and images of a page.
pub fn links(markdown: &str) -> Vec<Link> {
    let mut links = Vec::new();
    for (event, range) in parse(markdown).into_offset_iter() {
        let (target, is_image) = match event {
            Event::Start(Tag::Link { dest_url, .. }) => (dest_url, false),
            Event::Start(Tag::Image { dest_url, .. }) => (dest_url, true),
            _ => continue,
        };
        let text = markdown[range.clone()].trim_start_matches(['!', '[', '<']);
        links.push(Link {
            line: line_at(markdown, range.start),
            text: text.split("](").next().unwrap().into(),
            target: target.into_string(),
            is_image,
        });
    }
    links
}

/// Finds what stands in code font, each with its line.
pub fn code_spans(markdown: &str) -> Vec<(usize, String)> {
    let events = parse(markdown).into_offset_iter();
    let spans = events.filter_map(|(event, range)| match event {
        Event::Code(text) => Some((line_at(markdown, range.start), text.into_string())),
        _ => None,
    });
    spans.collect()
}

/// A table, whose cells are Markdown.
#[derive(Debug)]
pub struct Table {
    pub header: Vec<String>,
    /// The rows, each with its line.
    pub rows: Vec<(usize, Vec<String>)>,
}

/// Finds the tables of a page.
pub fn tables(markdown: &str) -> Vec<Table> {
    let mut tables = Vec::new();
    let mut cells: Vec<String> = Vec::new();
    for (event, range) in parse(markdown).into_offset_iter() {
        match event {
            Event::End(TagEnd::TableCell) => cells.push(trimmed(markdown, range)),
            Event::End(TagEnd::TableHead) => tables.push(Table {
                header: std::mem::take(&mut cells),
                rows: Vec::new(),
            }),
            Event::End(TagEnd::TableRow) => {
                let row = (line_at(markdown, range.start), std::mem::take(&mut cells));
                tables.last_mut().unwrap().rows.push(row);
            }
            _ => {}
        }
    }
    tables
}

fn trimmed(markdown: &str, range: Range<usize>) -> String {
    markdown[range].trim_matches(['|', ' ']).to_owned()
}

/// Returns what stands below the heading with that anchor, up to the next one that isn't
/// below it. The heading itself is part of it.
pub fn section<'a>(markdown: &'a str, anchor: &str) -> Option<&'a str> {
    let headings = headings::find(markdown);
    let index = headings.iter().position(|it| it.anchor == anchor)?;
    let start = headings[index].line;
    let mut later = headings[index + 1..].iter();
    let next = later.find(|it| it.level <= headings[index].level);
    let start = offset_of(markdown, start);
    let end = next.map_or(markdown.len(), |next| offset_of(markdown, next.line));
    Some(&markdown[start..end])
}

/// Returns where a line begins, as a number of bytes.
fn offset_of(markdown: &str, line: usize) -> usize {
    let lines = markdown.split_inclusive('\n').take(line - 1);
    lines.map(str::len).sum()
}

/// Returns a text without its backticks and its capitals.
pub fn plain(text: &str) -> String {
    text.replace('`', "").to_lowercase()
}

/// Tells whether `name` is in `code` as a whole: `join!` is not in `try_join!`, and neither
/// is `select` in `select!`.
pub fn has_name(code: &str, name: &str) -> bool {
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let mut places = code.match_indices(name);
    places.any(|(at, _)| {
        let rest = &code[at + name.len()..];
        let goes_back = name.starts_with(is_name) && code[..at].ends_with(is_name);
        let is_macro = rest.starts_with('!') && !rest.starts_with("!=");
        let goes_on = name.ends_with(is_name) && (rest.starts_with(is_name) || is_macro);
        !goes_back && !goes_on
    })
}

#[test]
fn a_name_is_found_as_a_whole() {
    for (code, name) in [
        ("tokio::join!(a, b)", "join!"),
        ("set.join_next().await", "join_next"),
        ("JoinSet::<u8>::new()", "JoinSet"),
        ("#[tokio::main(x)]", "tokio::main"),
        ("try_join!(a); join!(b)", "join!"),
        ("if timeout!=x", "timeout"),
    ] {
        assert!(has_name(code, name), "{name} in {code}");
    }
    for (code, name) in [
        ("try_join!(a, b)", "join!"),
        ("set.join_next_with_id()", "join_next"),
        ("select!(a)", "select"),
        ("MyJoinSet", "JoinSet"),
        ("", "JoinSet"),
    ] {
        assert!(!has_name(code, name), "{name} not in {code}");
    }
}

#[test]
fn a_section_ends_at_the_next_heading_that_is_not_below_it() {
    let page = "# A\n\n## B `c`\n\nx\n\n### D\n\ny\n\n## E\n\nz\n";
    assert_eq!(
        section(page, "b-c"),
        Some("## B `c`\n\nx\n\n### D\n\ny\n\n")
    );
    assert_eq!(section(page, "d"), Some("### D\n\ny\n\n"));
    assert_eq!(section(page, "e"), Some("## E\n\nz\n"));
    assert_eq!(section(page, "f"), None);
}

#[test]
fn the_cells_of_a_table_keep_their_markdown() {
    let page = "text\n\n| a | b |\n|---|---|\n| `c` | [d](e) |\n| f |  |\n";
    let tables = tables(page);
    let [table] = &tables[..] else {
        panic!("{tables:?}");
    };
    assert_eq!(table.header, ["a", "b"]);
    assert_eq!(table.rows[0], (5, vec!["`c`".into(), "[d](e)".into()]));
    assert_eq!(table.rows[1], (6, vec!["f".into(), String::new()]));
}
