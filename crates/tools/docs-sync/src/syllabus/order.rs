//! No chapter uses a construct before it was introduced.

use super::search::{self, Snippet};
use super::{Construct, Finding};
use crate::course::Course;
use crate::headings::Anchors;
use crate::page::Page;

/// Finds the constructs that stand in a chapter before the one that introduces
/// them, in a Rust listing or in code font. Each is reported once for a chapter.
///
/// In the chapter that introduces it, a construct may stand in any listing, for
/// a listing comes before its explanation. It may also stand in the opening, up to
/// the first section. Between that and its heading, the text must not name it.
pub fn find_early(course: &Course) -> Vec<Finding> {
    let mut early = Vec::new();
    for (name, page) in course.chapters() {
        let snippets = search::find_snippets(&page.text);
        let here = course.place(name);
        for construct in &course.syllabus.constructs {
            let introduced = course.place(&construct.page);
            let finding = if here < introduced {
                find_use(construct, snippets.iter()).map(|line| {
                    let message = format!(
                        "{} stands here, and only {} introduces it",
                        construct.name(),
                        construct.page
                    );
                    Finding::new(&page.path, line, message)
                })
            } else if here == introduced {
                find_before_heading(construct, page, &snippets)
            } else {
                None
            };
            early.extend(finding);
        }
    }
    early
}

/// Finds where the text of a page names a construct above its heading.
fn find_before_heading(
    construct: &Construct,
    page: &Page,
    snippets: &[Snippet],
) -> Option<Finding> {
    let text = construct.heading.as_ref()?;
    let anchors = Anchors::read(&page.text);
    let heading = anchors.find(text)?;
    let opening = anchors.headings.iter().find(|heading| heading.level > 1)?;
    let between = opening.line..heading.line;
    let named = snippets.iter().filter(|it| !it.is_listing);
    let line = find_use(construct, named.filter(|it| between.contains(&it.line)))?;
    let message = format!(
        "{} stands here, and only \"{text}\" introduces it, on line {}",
        construct.name(),
        heading.line
    );
    Some(Finding::new(&page.path, line, message))
}

/// Finds the first line that has the construct.
fn find_use<'a>(
    construct: &Construct,
    mut snippets: impl Iterator<Item = &'a Snippet>,
) -> Option<usize> {
    let needles = construct.needles();
    let is_use = |snippet: &&Snippet| {
        needles
            .iter()
            .any(|needle| search::contains(&snippet.text, needle))
    };
    snippets.find(is_use).map(|snippet| snippet.line)
}
