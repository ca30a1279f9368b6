//! A page as it should be, as far as that is known.

use crate::page::fence::Fence;
use crate::page::problem::Problem;

/// What a page should say. Where there are problems, it is as the page is.
#[derive(Debug)]
pub struct Revision {
    /// The whole page.
    pub text: String,
    /// What is wrong on the page, in order of the lines.
    pub problems: Vec<Problem>,
}

/// What is to be put into a fence.
#[derive(Debug)]
pub(crate) struct Filling {
    /// The fence, as it is on the page.
    pub fence: Fence,
    /// The line above it that names the file; `None` leaves alone what is there.
    pub name: Option<String>,
    /// The lines between the backticks.
    pub text: String,
}

impl Revision {
    /// Fills the fences of `markdown`, and changes not a byte besides.
    ///
    /// A text that would close its own fence is one more problem.
    pub(crate) fn refill(markdown: &str, fillings: &[Filling], problems: Vec<Problem>) -> Self {
        let mut revision = Self {
            text: markdown.to_owned(),
            problems,
        };
        for filling in fillings.iter().rev() {
            revision.fill(filling);
        }
        revision.problems.sort_by_key(|problem| problem.line);
        revision
    }

    fn fill(&mut self, Filling { fence, name, text }: &Filling) {
        let mut lines = text.lines();
        if lines.any(|line| line.trim_start().starts_with("```")) {
            let message = "the text has a line of backticks, which ends a fence";
            self.problems.push(fence.problem(message));
            return;
        }
        let prefixed = |line| format!("{}{line}", fence.prefix).trim_end().to_owned() + "\n";
        let body: String = text.lines().map(prefixed).collect();
        self.text.replace_range(fence.body.clone(), &body);
        if let Some(name) = name {
            self.text.replace_range(fence.name.clone(), &prefixed(name));
        }
    }
}
