//! The pages, and what is wrong on them.

use std::path::{Path, PathBuf};
use std::{fs, io};

use pulldown_cmark::{Options, Parser};

/// A Markdown file.
#[derive(Debug)]
pub struct Page {
    /// Its path from the root of the workspace, such as `docs/01-hello.md`.
    pub path: PathBuf,
    /// What it holds.
    pub text: String,
}

/// Something wrong on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The line of the page, counted from 1.
    pub line: usize,
    /// What it is, and what to write instead.
    pub message: String,
}

impl Page {
    /// Describes one problem per line, each with the file and the line it is on.
    pub fn report(&self, problems: &[Problem]) -> String {
        let path = self.path.display();
        problems
            .iter()
            .map(|problem| format!("{path}:{}: {}\n", problem.line, problem.message))
            .collect()
    }
}

/// Reads `README.md` and every page in `docs/`, in order of their names.
///
/// # Errors
/// A file or the folder can't be read.
pub fn read_all(root: &Path) -> io::Result<Vec<Page>> {
    let mut pages = vec![Page {
        path: "README.md".into(),
        text: fs::read_to_string(root.join("README.md"))?,
    }];
    for page in read_folder(&root.join("docs"))? {
        pages.push(Page {
            path: Path::new("docs").join(page.path),
            ..page
        });
    }
    Ok(pages)
}

/// Reads every page in the folder, in order of their names. Their paths are from there.
///
/// # Errors
/// A file or the folder can't be read.
pub fn read_folder(folder: &Path) -> io::Result<Vec<Page>> {
    let mut pages = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = PathBuf::from(entry?.file_name());
        if path.extension().is_some_and(|ending| ending == "md") {
            pages.push(Page {
                text: fs::read_to_string(folder.join(&path))?,
                path,
            });
        }
    }
    pages.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(pages)
}

/// Parses a page as mdBook does.
pub fn parse(markdown: &str) -> Parser<'_> {
    Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES)
}

/// Counts the lines of the page up to the byte `at`.
pub fn line_at(markdown: &str, at: usize) -> usize {
    markdown[..at].matches('\n').count() + 1
}
