//! The HTML comments that say what stands below them. No reader sees them.

/// All comments that there are, for somebody who has misspelt one.
pub(crate) const KINDS: &str = "`source: FILE \"START OF AN ITEM\" …`, `status: NUMBER`, \
    `terminal: NAME`, `ctrl-c: TERMINAL after TEXT`, `player: COMMAND`, `measured: NAME`, `figure: NAME` and `end`";

/// A comment on a page.
#[derive(Debug)]
pub(crate) enum Comment {
    /// What it says is about the fence below it.
    Rule(Rule),
    /// `<!-- measured: service -->`: from here to the next [`Comment::End`],
    /// `just bench --publish` and `just bench --render` write the table.
    Measured(String),
    /// `<!-- figure: service.cpu_us.twin/service@32 -->`: from here to the next
    /// [`Comment::End`], within a line of text, they write that figure.
    Figure(String),
    /// `<!-- player: just run-takeaway --scene 2 -->`: here, the book plays what that
    /// command records.
    Player(String),
    /// `<!-- end -->`: the end of what was measured, or of a figure.
    End,
}

/// What holds for a fence.
#[derive(Debug)]
pub(crate) enum Rule {
    /// `<!-- source: crates/hello/src/main.rs "fn main" -->`: it shows that file, or those
    /// items of it.
    Source(Source),
    /// `<!-- status: 2 -->`: its last command ends with that status.
    Status(i32),
    /// `<!-- terminal: service -->`: its command runs in a terminal of that name, beside
    /// the others.
    Terminal(String),
    /// `<!-- ctrl-c: service after 100 Continue -->`: when its last command prints a line
    /// with that text, Ctrl-C is pressed in that terminal.
    CtrlC(CtrlC),
}

/// What a listing is copied from.
#[derive(Debug)]
pub(crate) struct Source {
    /// The path of the file from the root of the workspace.
    pub(crate) file: String,
    /// The beginnings of the items; none of them means the whole file.
    pub items: Vec<String>,
}

/// Where and when Ctrl-C is pressed.
#[derive(Debug)]
pub(crate) struct CtrlC {
    /// The name of the terminal.
    pub terminal: String,
    /// The text in the line after which it's pressed.
    pub after: String,
}

impl Comment {
    /// Parses what stands between `<!--` and `-->`, unless it means nothing.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (name, value) = text.split_once(':').unwrap_or((text, ""));
        let rule = match (name.trim(), value.trim()) {
            ("end", "") => return Some(Self::End),
            (_, "") => return None,
            ("measured", name) => return Some(Self::Measured(name.into())),
            ("figure", name) => return Some(Self::Figure(name.into())),
            ("player", command) => return Some(Self::Player(command.into())),
            ("source", source) => Rule::Source(Source::parse(source)?),
            ("status", status) => Rule::Status(status.parse().ok()?),
            ("terminal", name) => Rule::Terminal(name.into()),
            ("ctrl-c", moment) => Rule::CtrlC(CtrlC::parse(moment)?),
            _ => return None,
        };
        Some(Self::Rule(rule))
    }
}

impl Source {
    /// Parses `path/of/the/file "beginning of an item" "beginning of another"`.
    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('"');
        let file = parts.next()?.trim().into();
        let quoted: Vec<&str> = parts.collect();
        quoted.len().is_multiple_of(2).then(|| Self {
            file,
            items: quoted.iter().step_by(2).map(ToString::to_string).collect(),
        })
    }
}

impl CtrlC {
    /// Parses `terminal after text`.
    fn parse(text: &str) -> Option<Self> {
        let (terminal, after) = text.split_once(" after ")?;
        Some(Self {
            terminal: terminal.into(),
            after: after.into(),
        })
    }
}
