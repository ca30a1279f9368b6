//! A fenced code block of a page.

use std::ops::Range;

use crate::comment::{CtrlC, Rule, Source};
use crate::page::Problem;

/// A fenced code block, with what the comments right before it say.
#[derive(Debug, Default)]
pub struct Fence {
    /// The line of the page it opens on, counted from 1.
    pub line: usize,
    /// The first word after the backticks; empty where there is none.
    pub language: String,
    /// What is inside, without the indentation of a list around it.
    pub text: String,
    /// The file or the items that it shows.
    pub(crate) source: Option<Source>,
    /// The status that its last command ends with.
    pub(crate) status: i32,
    /// The name of the terminal that its command runs in.
    pub(crate) terminal: Option<String>,
    /// When Ctrl-C is pressed while its last command runs.
    pub(crate) ctrl_c: Option<CtrlC>,
    /// Where the line with the name of its file is on the page, as bytes; empty, and
    /// where that line belongs, if there is none.
    pub(crate) name: Range<usize>,
    /// Where the text is on the page, as bytes: the lines between the backticks.
    pub(crate) body: Range<usize>,
    /// What stands before each line of the text, for the list or the quote around it.
    pub(crate) prefix: String,
}

impl Fence {
    /// Tells whether it holds commands, and what they print.
    pub(crate) fn is_console(&self) -> bool {
        self.language == "console"
    }

    /// Takes note of a rule.
    ///
    /// # Errors
    /// It can't be before such a fence.
    pub(crate) fn obey(&mut self, rule: Rule) -> Result<(), &'static str> {
        match (self.is_console(), rule) {
            (false, Rule::Source(source)) => self.source = Some(source),
            (true, Rule::Source(_)) => {
                return Err("a `console` fence shows what is printed, not what a file holds");
            }
            (true, Rule::Status(status)) => self.status = status,
            (true, Rule::Terminal(name)) => self.terminal = Some(name),
            (true, Rule::CtrlC(moment)) => self.ctrl_c = Some(moment),
            (false, _) => return Err("this comment must be before a `console` fence"),
        }
        Ok(())
    }

    /// Makes a problem at this fence.
    pub(crate) fn problem(&self, message: impl Into<String>) -> Problem {
        Problem {
            line: self.line,
            message: message.into(),
        }
    }
}

/// Finds the lines between the opening and the closing backticks, if they're closed.
pub(crate) fn find_body(markdown: &str, fence: &Range<usize>) -> Option<Range<usize>> {
    let text = markdown[fence.clone()].trim_end();
    let start = text.find('\n')? + 1;
    let end = text.rfind('\n')? + 1;
    let marks = text[end..].trim_start_matches([' ', '\t', '>']);
    let closed = marks.starts_with("```") || marks.starts_with("~~~");
    closed.then(|| fence.start + start..fence.start + end)
}

/// Turns what is before a fence on its line into what later lines must repeat: quote
/// marks stay, a list's bullet becomes spaces.
pub(crate) fn continue_prefix(before: &str) -> String {
    before
        .chars()
        .map(|c| if c == '>' { c } else { ' ' })
        .collect()
}
