//! The comments on a page that say what a fence or a table must equal.

use std::str::FromStr;

use thiserror::Error;

/// A comment on a page. No reader sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Comment {
    /// `<!-- source: crates/hello/src/main.rs "fn main" -->`: the fence below
    /// shows that file, or those items of it.
    Source(Source),
    /// `<!-- compiled -->`: the Rust below is a doctest of this crate.
    Compiled,
    /// `<!-- with: rest-mongo -->`: the commands below talk to that server.
    With(String),
    /// `<!-- until: listening -->`: the last command below gets Ctrl-C when it
    /// prints a line with that text.
    Until(String),
    /// `<!-- status: 2 -->`: the last command below ends with that status.
    Status(i32),
    /// `<!-- terminal: service -->`: the command below runs in a terminal of that name,
    /// beside the others.
    Terminal(String),
    /// `<!-- ctrl-c: service after 100 Continue -->`: when the last command below prints
    /// a line with that text, Ctrl-C is pressed in that terminal.
    CtrlC {
        /// The name of the terminal.
        terminal: String,
        /// The text.
        after: String,
    },
    /// `<!-- measured: service -->`: from here to the next [`Comment::End`],
    /// `just bench` writes what it has measured.
    Measured(String),
    /// `<!-- figure: service.cpu_us.twin/service@32 -->`: from here to the next
    /// [`Comment::End`], within a line of text, `just bench` writes that figure.
    Figure(String),
    /// `<!-- stages -->`, `<!-- exercises -->`, `<!-- syllabus: rust -->`: from here to the next
    /// [`Comment::End`], `just docs-sync` writes that table.
    Table(Table),
    /// `<!-- end -->`: the end of what was measured, of a figure, or of a table.
    End,
    /// `<!-- machines -->`: the table below says which machine gets which MongoDB.
    Machines,
}

/// A table that `just docs-sync` writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// `<!-- stages -->`: the stages, and how to run each.
    Stages,
    /// `<!-- syllabus: asyncio -->`: the constructs by their names in asyncio.
    Asyncio,
    /// `<!-- syllabus: rust -->`: the constructs in the order of the chapters.
    Rust,
    /// `<!-- exercises -->`: the exercises of the page.
    Exercises,
    /// `<!-- syllabus: questions -->`: the questions that the constructs answer.
    Questions,
}

/// What a listing is copied from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The path of the file from the root of the workspace.
    pub file: String,
    /// The beginnings of the items; none of them means the whole file.
    pub items: Vec<String>,
}

/// A comment that means nothing.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum CommentError {
    /// Nothing is called that; most often it is misspelt.
    #[error(
        "`<!-- {0} -->` is not a comment that is known here; there are `source: …`, `compiled`, \
         `with: …`, `until: …`, `status: …`, `terminal: …`, `ctrl-c: …`, `measured: …`, `figure: …`, \
         `stages`, `exercises`, `syllabus: …`, `end` and `machines`"
    )]
    Unknown(String),
    /// A comment that says too little.
    #[error("`<!-- {0} -->` needs a value: `<!-- {0}: … -->`")]
    NoValue(String),
    /// A comment that says too much.
    #[error("`<!-- {0} -->` takes no value")]
    Value(String),
    /// A status that no command ends with.
    #[error("`{0}` is not the status of a command, which is a number")]
    Status(String),
    /// A Ctrl-C that doesn't say when.
    #[error("`{0}` doesn't say where and when: `<!-- ctrl-c: TERMINAL after TEXT -->`")]
    CtrlC(String),
    /// A table that the syllabus doesn't give.
    #[error("`{0}` is no table of the syllabus; there are `asyncio`, `rust` and `questions`")]
    Table(String),
    /// An odd number of quotes.
    #[error("a quote is missing in `{0}`")]
    Quote(String),
    /// A comment that goes on to the end of the page.
    #[error("this comment is never closed: `-->` is missing")]
    Open,
}

impl Comment {
    /// Tells whether the comment speaks of the fence right below it.
    pub fn is_about_a_fence(&self) -> bool {
        !matches!(self, Self::End | Self::Machines) && !self.needs_end()
    }

    /// Tells whether a [`Comment::End`] must come after the comment.
    pub fn needs_end(&self) -> bool {
        matches!(self, Self::Measured(_) | Self::Table(_)) || self.is_figure()
    }

    /// Tells whether the comment, and its [`Comment::End`], must be within a line
    /// of text.
    pub fn is_figure(&self) -> bool {
        matches!(self, Self::Figure(_))
    }

    /// Says why the comment can't be before a fence of that language.
    pub fn misplacement(&self, language: &str) -> Option<&'static str> {
        let is_console = language == "console";
        match self {
            Self::With(_)
            | Self::Until(_)
            | Self::Status(_)
            | Self::Terminal(_)
            | Self::CtrlC { .. }
                if !is_console =>
            {
                Some("this comment must be before a `console` fence")
            }
            Self::Source(_) if is_console => {
                Some("a `console` fence shows what is printed, not what a file holds")
            }
            Self::Compiled if language != "rust" => {
                Some("this comment must be before a `rust` fence")
            }
            _ => None,
        }
    }
}

impl FromStr for Comment {
    type Err = CommentError;

    /// Parses what stands between `<!--` and `-->`.
    fn from_str(text: &str) -> Result<Self, CommentError> {
        let (name, value) = match text.split_once(':') {
            Some((name, value)) => (name.trim(), value.trim()),
            None => (text.trim(), ""),
        };
        match (name, value) {
            (
                "source" | "with" | "until" | "status" | "terminal" | "ctrl-c" | "measured"
                | "figure" | "syllabus",
                "",
            ) => Err(CommentError::NoValue(name.into())),
            ("source", source) => source.parse().map(Self::Source),
            ("with", server) => Ok(Self::With(server.into())),
            ("until", text) => Ok(Self::Until(text.into())),
            ("status", status) => match status.parse() {
                Ok(status) => Ok(Self::Status(status)),
                Err(_) => Err(CommentError::Status(status.into())),
            },
            ("terminal", name) => Ok(Self::Terminal(name.into())),
            ("ctrl-c", rule) => match rule.split_once(" after ") {
                Some((terminal, after)) => Ok(Self::CtrlC {
                    terminal: terminal.into(),
                    after: after.into(),
                }),
                None => Err(CommentError::CtrlC(rule.into())),
            },
            ("measured", name) => Ok(Self::Measured(name.into())),
            ("figure", name) => Ok(Self::Figure(name.into())),
            ("syllabus", table) => match table {
                "asyncio" => Ok(Self::Table(Table::Asyncio)),
                "rust" => Ok(Self::Table(Table::Rust)),
                "questions" => Ok(Self::Table(Table::Questions)),
                _ => Err(CommentError::Table(table.into())),
            },
            ("stages", "") => Ok(Self::Table(Table::Stages)),
            ("exercises", "") => Ok(Self::Table(Table::Exercises)),
            ("compiled", "") => Ok(Self::Compiled),
            ("end", "") => Ok(Self::End),
            ("machines", "") => Ok(Self::Machines),
            ("compiled" | "exercises" | "stages" | "end" | "machines", _) => {
                Err(CommentError::Value(name.into()))
            }
            _ => Err(CommentError::Unknown(text.trim().into())),
        }
    }
}

impl FromStr for Source {
    type Err = CommentError;

    /// Parses `path/of/the/file "beginning of an item" "beginning of another"`.
    fn from_str(text: &str) -> Result<Self, CommentError> {
        let mut parts = text.split('"');
        let file = parts.next().unwrap_or_default().trim();
        let quoted: Vec<&str> = parts.collect();
        if !quoted.len().is_multiple_of(2) {
            return Err(CommentError::Quote(text.into()));
        }
        Ok(Self {
            file: file.into(),
            items: quoted.iter().step_by(2).map(ToString::to_string).collect(),
        })
    }
}
