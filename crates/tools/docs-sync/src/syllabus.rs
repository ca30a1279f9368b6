//! The syllabus: what the course teaches, in which chapter, and what it's called
//! in asyncio. It is data, in `docs/syllabus.toml`.
//!
//! The rules that the data and the pages keep are functions which return what
//! breaks them:
//!
//! - [`rows`]: the pages, headings, mistakes and exercises that the rows name are there.
//! - [`order`]: no chapter uses a construct before the one that introduces it.
//! - [`size`]: no chapter introduces too much, or is too long.

pub mod dictionary;
pub mod order;
pub mod rows;
pub mod search;
pub mod size;

use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};
use std::path::{Path, PathBuf};
use std::{fs, io};

use serde::Deserialize;
use thiserror::Error;
use toml::Spanned;

use crate::page::outline::line_at;
use crate::page::problem::Problem;

/// Where the syllabus is, from the root of the workspace.
pub const FILE: &str = "docs/syllabus.toml";

/// A syllabus that can't be read.
#[derive(Debug, Error)]
pub enum SyllabusError {
    /// The file isn't there, or isn't text.
    #[error("{FILE}: {0}")]
    Read(#[from] io::Error),
    /// The file isn't TOML, or not of the shape of a syllabus.
    #[error("{FILE}:{line}: {message}")]
    Parse {
        /// The line, counted from 1.
        line: usize,
        /// What is wrong there.
        message: String,
    },
}

/// What breaks a rule, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The file, from the root of the workspace.
    pub path: PathBuf,
    /// The line, and what is wrong there.
    pub problem: Problem,
}

/// What the course teaches.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Syllabus {
    /// The constructs, in the order of the file.
    #[serde(default, rename = "construct")]
    pub constructs: Vec<Construct>,
    /// What holds for a single page, by its name.
    #[serde(default)]
    pub pages: BTreeMap<String, PageSettings>,
}

/// A construct of Rust, or a concept.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Construct {
    /// What it's called, in Markdown.
    pub name: Spanned<String>,
    /// What is searched for in listings and in code font. Without it, that is
    /// what stands between the backticks of `name`; an empty list means nothing.
    pub find: Option<Vec<String>>,
    /// The page that introduces it, such as `01-hello`.
    pub page: String,
    /// The heading of that page below which it's introduced, in Markdown.
    pub heading: Option<String>,
    /// Its name in asyncio, or what one does there instead, in Markdown.
    pub asyncio: Option<String>,
    /// The names of the mistakes that one makes with it.
    #[serde(default)]
    pub mistakes: Vec<String>,
    /// What people ask who need it.
    #[serde(default)]
    pub questions: Vec<String>,
    /// Whether its page is still to be written.
    #[serde(default)]
    pub planned: bool,
    /// The exercise in which one uses it.
    pub exercise: Option<String>,
    /// The line of its name in the file, counted from 1.
    #[serde(skip)]
    pub line: usize,
}

/// What holds for a single page.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageSettings {
    /// How many words it may have, if that is more than usual.
    pub max_words: Option<Spanned<usize>>,
    /// The line of that in the file, counted from 1.
    #[serde(skip)]
    pub line: usize,
}

impl Syllabus {
    /// Reads the syllabus of the workspace at `root`.
    ///
    /// # Errors
    /// It can't be read, or isn't a syllabus.
    pub fn read(root: &Path) -> Result<Self, SyllabusError> {
        Self::parse(&fs::read_to_string(root.join(FILE))?)
    }

    /// Parses the text of a syllabus.
    ///
    /// # Errors
    /// It isn't TOML, or has an entry that is unknown or of another type.
    pub fn parse(text: &str) -> Result<Self, SyllabusError> {
        let mut syllabus: Self = toml::from_str(text).map_err(|error| SyllabusError::Parse {
            line: line_at(text, error.span().map_or(0, |span| span.start)),
            message: error.message().to_owned(),
        })?;
        for construct in &mut syllabus.constructs {
            construct.line = line_at(text, construct.name.span().start);
        }
        for settings in syllabus.pages.values_mut() {
            let at = settings.max_words.as_ref().map_or(0, |it| it.span().start);
            settings.line = line_at(text, at);
        }
        Ok(syllabus)
    }
}

impl Construct {
    /// Returns what it's called, in Markdown.
    pub fn name(&self) -> &str {
        self.name.as_ref()
    }

    /// Returns what is searched for in listings and in code font.
    pub fn needles(&self) -> Vec<&str> {
        match &self.find {
            Some(find) => find.iter().map(String::as_str).collect(),
            None => self.name().split('`').skip(1).step_by(2).collect(),
        }
    }

    /// Makes a finding at its row of the syllabus.
    pub(crate) fn finding(&self, message: impl Display) -> Finding {
        Finding::new(FILE, self.line, format!("{}: {message}", self.name()))
    }
}

impl Finding {
    pub(crate) fn new(path: impl Into<PathBuf>, line: usize, message: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            problem: Problem {
                line,
                message: message.into(),
            },
        }
    }
}

impl Display for Finding {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Problem { line, message } = &self.problem;
        write!(f, "{}:{line}: {message}", self.path.display())
    }
}
