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

    /// Finds the figures in the text, each with its name and the bytes between
    /// `<!-- figure: name -->` and its `<!-- end -->`.
    pub fn find_figures(&self) -> Vec<(&str, Range<usize>)> {
        let pairs = self.comments.windows(2);
        let figures = pairs.filter_map(|pair| match pair {
            [(start, Comment::Figure(name)), (end, Comment::End)] => {
                Some((name.as_str(), start.end..end.start))
            }
            _ => None,
        });
        figures.collect()
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
        const NO_START: &str = "nothing that this could end is before it";
        const NO_END: &str = "no `<!-- end -->` is after this";
        const TWO_LINES: &str = "this figure and its `<!-- end -->` must be on one line";
        let mut open: Option<(usize, &Comment)> = None;
        let mut complain = |line, message: &str| {
            let message = message.into();
            self.problems.push(Problem { line, message });
        };
        for (range, comment) in &self.comments {
            let line = line_at(markdown, range.start);
            if comment.needs_end() {
                if let Some((unpaired, _)) = open.replace((line, comment)) {
                    complain(unpaired, NO_END);
                }
            } else if *comment == Comment::End {
                match open.take() {
                    None => complain(line, NO_START),
                    Some((start, of)) if of.is_figure() && start != line => {
                        complain(start, TWO_LINES);
                    }
                    Some(_) => {}
                }
            }
        }
        if let Some((unpaired, _)) = open {
            complain(unpaired, NO_END);
        }
    }
}

/// Counts the lines of the page up to the byte `at`.
pub fn line_at(markdown: &str, at: usize) -> usize {
    markdown[..at].matches('\n').count() + 1
}
