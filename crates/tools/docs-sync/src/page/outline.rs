//! The fences and the comments of a page.

mod reader;

use std::ops::Range;

use super::comment::{Comment, Table};
use super::fence::Fence;
use super::problem::Problem;

/// What is on a page, and what is wrong with it.
#[derive(Debug, Default)]
pub struct Outline {
    /// The fences, in order.
    pub fences: Vec<Fence>,
    /// The comments, in order, with the bytes of the page they are at.
    pub comments: Vec<(Range<usize>, Comment)>,
    /// Comments that mean nothing, or nothing where they stand; a fence that is
    /// never closed, or that is no fence because it's glued to an HTML tag; code
    /// that is set off by indentation, which names no language.
    pub problems: Vec<Problem>,
}

impl Outline {
    /// Reads the page `markdown`.
    pub fn read(markdown: &str) -> Self {
        let mut outline = reader::read(markdown);
        outline.check_pairs(markdown);
        outline.problems.sort_by_key(|problem| problem.line);
        outline
    }

    /// Finds the bytes between `<!-- measured: name -->` and the next `<!-- end -->`.
    pub fn find_measured(&self, name: &str) -> Option<Range<usize>> {
        let mut comments = self.comments.iter();
        let (start, _) = comments
            .find(|(_, comment)| matches!(comment, Comment::Measured(found) if found == name))?;
        let (end, _) = comments.find(|(_, comment)| *comment == Comment::End)?;
        Some(start.end..end.start)
    }

    /// Finds the tables that are written between a comment and its `<!-- end -->`,
    /// each with the bytes between the two.
    pub fn find_tables(&self) -> Vec<(Table, Range<usize>)> {
        let pairs = self.comments.windows(2);
        let tables = pairs.filter_map(|pair| match pair {
            [(start, Comment::Table(table)), (end, Comment::End)] => {
                Some((*table, start.end..end.start))
            }
            _ => None,
        });
        tables.collect()
    }

    /// Sees that each comment that needs an `end` has one, and that nothing else has.
    fn check_pairs(&mut self, markdown: &str) {
        let mut open = None;
        for (range, comment) in &self.comments {
            let line = line_at(markdown, range.start);
            let unpaired = match comment {
                _ if comment.needs_end() => open.replace(line),
                Comment::End if open.take().is_none() => {
                    let message = "nothing that this could end is before it".into();
                    self.problems.push(Problem { line, message });
                    None
                }
                _ => None,
            };
            self.problems.extend(unpaired.map(without_end));
        }
        self.problems.extend(open.map(without_end));
    }
}

fn without_end(line: usize) -> Problem {
    let message = "no `<!-- end -->` is after this".into();
    Problem { line, message }
}

/// Counts the lines of the page up to the byte `at`.
pub(crate) fn line_at(markdown: &str, at: usize) -> usize {
    markdown[..at].matches('\n').count() + 1
}
