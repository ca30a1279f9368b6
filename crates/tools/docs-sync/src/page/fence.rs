//! A fenced code block of a page.

use std::ops::Range;

use super::comment::{Comment, Source};
use super::problem::Problem;

/// A fenced code block, with what the comments right before it say.
#[derive(Debug)]
pub struct Fence {
    /// The line of the page it opens on, counted from 1.
    pub line: usize,
    /// The first word after the backticks; empty where there is none.
    pub language: String,
    /// What is inside, without the indentation of a list around it.
    pub text: String,
    /// The comments right before it.
    pub comments: Vec<Comment>,
    /// Whether a comment before it has a problem of its own, so that nobody
    /// knows what the fence must equal.
    pub is_unclear: bool,
    /// Where the line with the name of its file is on the page, as bytes;
    /// empty, and where that line belongs, if there is none.
    pub(crate) name: Range<usize>,
    /// Where the text is on the page, as bytes: the lines between the backticks.
    pub(crate) body: Range<usize>,
    /// What stands before each line of the text, for the list or the quote around it.
    pub(crate) prefix: String,
}

impl Fence {
    /// Returns the file or the items that it shows.
    pub fn source(&self) -> Option<&Source> {
        self.comments.iter().find_map(|comment| match comment {
            Comment::Source(source) => Some(source),
            _ => None,
        })
    }

    /// Tells whether it is a doctest of this crate.
    pub fn is_compiled(&self) -> bool {
        self.comments.contains(&Comment::Compiled)
    }

    /// Returns the name of the server that its commands talk to.
    pub fn server(&self) -> Option<&str> {
        self.comments.iter().find_map(|comment| match comment {
            Comment::With(server) => Some(server.as_str()),
            _ => None,
        })
    }

    /// Returns the text after which its last command gets Ctrl-C.
    pub fn until(&self) -> Option<&str> {
        self.comments.iter().find_map(|comment| match comment {
            Comment::Until(text) => Some(text.as_str()),
            _ => None,
        })
    }

    /// Returns the name of the terminal that its command runs in.
    pub fn terminal(&self) -> Option<&str> {
        self.comments.iter().find_map(|comment| match comment {
            Comment::Terminal(name) => Some(name.as_str()),
            _ => None,
        })
    }

    /// Returns the terminal in which Ctrl-C is pressed, and the text after which.
    pub fn ctrl_c(&self) -> Option<(&str, &str)> {
        self.comments.iter().find_map(|comment| match comment {
            Comment::CtrlC { terminal, after } => Some((terminal.as_str(), after.as_str())),
            _ => None,
        })
    }

    /// Returns the status that its last command ends with.
    pub fn status(&self) -> i32 {
        let status = self.comments.iter().find_map(|comment| match comment {
            Comment::Status(status) => Some(*status),
            _ => None,
        });
        status.unwrap_or(0)
    }

    /// Makes a problem at this fence.
    pub fn problem(&self, message: impl Into<String>) -> Problem {
        Problem {
            line: self.line,
            message: message.into(),
        }
    }
}

/// Finds the lines between the opening and the closing backticks.
pub(super) fn find_body(markdown: &str, fence: &Range<usize>) -> Option<Range<usize>> {
    let text = markdown[fence.clone()].trim_end();
    let start = text.find('\n')? + 1;
    let end = text.rfind('\n')? + 1;
    let marks = text[end..].trim_start_matches([' ', '\t', '>']);
    let closed = marks.starts_with("```") || marks.starts_with("~~~");
    closed.then(|| fence.start + start..fence.start + end)
}

/// Turns what is before a fence on its line into what later lines must
/// repeat: quote marks stay, a list's bullet becomes spaces.
pub(super) fn continue_prefix(before: &str) -> String {
    before
        .chars()
        .map(|c| if c == '>' { c } else { ' ' })
        .collect()
}
