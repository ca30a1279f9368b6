//! The new text of a page: what fills its fences, and writing the pages that have changed.

use std::fmt::Display;
use std::fs;
use std::path::Path;

use anyhow::{Context, ensure};

use crate::fence::Fence;
use crate::outline::Outline;
use crate::page::{self, Page, Problem};

/// What a page should say. Where there are problems, it is as the page is.
#[derive(Debug)]
pub struct Revision {
    /// The whole page.
    pub text: String,
    /// What is wrong on the page, in order of the lines.
    pub problems: Vec<Problem>,
}

/// Writes what `revise` says about every page, and prints which have changed.
///
/// # Errors
/// There are problems, or a file can't be read or written. A page with problems stays as
/// it is, so that their lines are where the error says; the others are written.
pub fn update_all(root: &Path, revise: impl Fn(&Page) -> Revision) -> anyhow::Result<()> {
    let mut problems = String::new();
    for page in page::read_all(root).context("the pages can't be read")? {
        let revision = revise(&page);
        if !revision.problems.is_empty() {
            problems += &page.report(&revision.problems);
        } else if revision.text != page.text {
            let path = page.path.display();
            fs::write(root.join(&page.path), revision.text)
                .with_context(|| format!("{path} can't be written"))?;
            println!("updated {path}");
        }
    }
    ensure!(
        problems.is_empty(),
        "these pages stay as they are:\n{problems}"
    );
    Ok(())
}

/// What is to be put into a fence.
#[derive(Debug)]
pub(crate) struct Filling {
    /// The line above it that names the file; `None` leaves alone what is there.
    pub name: Option<String>,
    /// The lines between the backticks.
    pub text: String,
}

impl Revision {
    /// Fills the fences of `markdown` with what `fill` returns for each, and changes not a
    /// byte besides. `None` leaves a fence alone, and an error is a problem.
    ///
    /// While a comment on the page is wrong, nobody knows what a fence must equal, so then
    /// all of them are left alone.
    pub(crate) fn new<E: Display>(
        markdown: &str,
        mut fill: impl FnMut(&Fence) -> Result<Option<Filling>, E>,
    ) -> Self {
        let outline = Outline::read(markdown);
        let mut revision = Self {
            text: markdown.to_owned(),
            problems: outline.problems,
        };
        if !revision.problems.is_empty() {
            return revision;
        }
        let mut fillings = Vec::new();
        for fence in outline.fences {
            match fill(&fence) {
                Ok(Some(filling)) => fillings.push((fence, filling)),
                Ok(None) => {}
                Err(error) => revision.problems.push(fence.problem(error.to_string())),
            }
        }
        // From the last one to the first, so that no place moves before its turn.
        for (fence, filling) in fillings.into_iter().rev() {
            revision.put(&fence, &filling);
        }
        revision.problems.sort_by_key(|problem| problem.line);
        revision
    }

    /// Puts a text into a fence. One that would close the fence is a problem.
    fn put(&mut self, fence: &Fence, Filling { name, text }: &Filling) {
        if text
            .lines()
            .any(|line| line.trim_start().starts_with("```"))
        {
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
