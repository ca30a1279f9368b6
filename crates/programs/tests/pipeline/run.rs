//! A run of `pipeline` that has ended, with all that holds for each of them.

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::io::Write;
use std::time::{Duration, Instant};

use tempfile::NamedTempFile;

use crate::common::{Ended, Program, texts};
use crate::pipeline;

/// What a run has printed and reported, and when.
pub struct Run {
    pub items: Vec<Item>,
    /// The numbers of the bad lines, in the order of their reports.
    pub bad: Vec<u64>,
    pub ending: Ending,
    pub started: Instant,
    pub ended: Instant,
}

/// An item on standard output.
pub struct Item {
    pub line: u64,
    pub value: i64,
    /// How long after the start of the program it came.
    pub after: Duration,
}

/// What the last line says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Ending {
    Done,
    Fatal { line: u64 },
    Cancelled,
}

/// Runs `pipeline` on a file with this content, to its end.
pub async fn run(flags: &[&str], content: impl AsRef<[u8]>) -> Run {
    let mut file = NamedTempFile::new().unwrap();
    file.write_all(content.as_ref()).unwrap();
    let program = Program::start(pipeline(flags).arg(file.path()));
    Run::of(program.end().await)
}

/// Starts `pipeline` on its standard input.
pub fn start(flags: &[&str]) -> Program {
    Program::start(pipeline(flags).arg("-"))
}

impl Run {
    /// Reads what a program has left, and checks the rules that every run keeps.
    pub fn of(ended: Ended) -> Self {
        let Some((last, items)) = ended.printed.split_last() else {
            panic!(
                "standard output ends with a last line, but nothing was printed, and the \
                 program ended with {}; standard error says {:?}",
                ended.status,
                texts(&ended.reported)
            );
        };
        let items: Vec<_> = items
            .iter()
            .map(|line| {
                let (number, value) = read_item(&line.text).unwrap_or_else(|| {
                    panic!(
                        "above its last line, standard output has `item <line number> <value>` \
                         lines and no others, but it has {:?}",
                        line.text
                    )
                });
                Item {
                    line: number,
                    value,
                    after: line.at - ended.started,
                }
            })
            .collect();
        let bad: Vec<_> = texts(&ended.reported)
            .into_iter()
            .filter_map(read_bad)
            .collect();

        let mut lines = BTreeSet::new();
        for line in items.iter().map(|item| &item.line).chain(&bad) {
            assert!(
                lines.insert(line),
                "each line is printed or reported once, but line {line} was twice"
            );
        }

        let ending = Ending::read(&last.text);
        let sum: i64 = items.iter().map(|item| item.value).sum();
        let counts = format!("items={} bad={} sum={sum}", items.len(), bad.len());
        let wanted = match ending {
            Ending::Done => format!("done {counts}"),
            Ending::Fatal { line } => format!("fatal line={line} {counts}"),
            Ending::Cancelled => format!("cancelled {counts}"),
        };
        assert!(
            last.text == wanted,
            "the last line counts the items printed and the lines reported, and adds up the \
             values printed, so it should be {wanted:?}, but it is {:?}",
            last.text
        );
        let code = match ending {
            Ending::Done if bad.is_empty() => 0,
            Ending::Done => 1,
            Ending::Fatal { .. } => 3,
            Ending::Cancelled => 130,
        };
        assert!(
            ended.status.code() == Some(code),
            "the last line is {wanted:?}, so the exit code should be {code}, but the program \
             ended with {}",
            ended.status
        );
        Self {
            items,
            bad,
            ending,
            started: ended.started,
            ended: ended.at,
        }
    }

    /// The items are these, in this order: the numbers of their lines, and their values.
    pub fn must_print(&self, wanted: &[(u64, i64)]) -> &Self {
        let items: Vec<_> = self.items.iter().map(Item::numbers).collect();
        must_be(&items, wanted, "the items printed, each as (line, value),");
        self
    }

    /// The items are these, in any order.
    pub fn must_print_in_any_order(&self, wanted: &[(u64, i64)]) -> &Self {
        let mut items: Vec<_> = self.items.iter().map(Item::numbers).collect();
        items.sort_unstable();
        must_be(&items, wanted, "the items printed, sorted by their lines,");
        self
    }

    /// The items come from these lines, in this order.
    pub fn must_print_lines(&self, wanted: &[u64], because: &str) -> &Self {
        let lines: Vec<_> = self.items.iter().map(|item| item.line).collect();
        must_be(
            &lines,
            wanted,
            &format!("{because}: the lines of the items"),
        );
        self
    }

    /// The bad lines are these, in any order.
    pub fn must_report(&self, wanted: &[u64]) -> &Self {
        let mut bad = self.bad.clone();
        bad.sort_unstable();
        must_be(
            &bad,
            wanted,
            "the lines reported as `bad <line number>: <any text>` on standard error",
        );
        self
    }

    /// The last line is this one.
    pub fn must_end_as(&self, wanted: Ending) -> &Self {
        assert!(
            self.ending == wanted,
            "the last line should be that of {wanted:?}, but it's that of {:?}",
            self.ending
        );
        self
    }

    /// The whole run takes at least and at most so long.
    pub fn must_take(&self, least: Duration, most: Duration, because: &str) -> &Self {
        let took = self.ended - self.started;
        assert!(
            took >= least,
            "{because}, so the run should take at least {least:?}, but it took {took:?}"
        );
        assert!(
            took <= most,
            "{because}, so the run should take less than {most:?}, but it took {took:?}"
        );
        self
    }

    /// The program ended at most so long after `since`.
    pub fn must_end_within(&self, limit: Duration, since: Instant, because: &str) -> &Self {
        let took = self.ended.saturating_duration_since(since);
        assert!(
            took <= limit,
            "{because}, so the program should end within {limit:?}, but it took {took:?}"
        );
        self
    }
}

impl Item {
    fn numbers(&self) -> (u64, i64) {
        (self.line, self.value)
    }
}

impl Ending {
    fn read(last: &str) -> Self {
        let mut words = last.split(' ');
        match (words.next(), words.next()) {
            (Some("done"), _) => Self::Done,
            (Some("cancelled"), _) => Self::Cancelled,
            (Some("fatal"), Some(line)) => Self::Fatal {
                line: line
                    .strip_prefix("line=")
                    .and_then(|line| line.parse().ok())
                    .unwrap_or_else(|| panic!("{last:?} should have `line=<line number>`")),
            },
            _ => panic!(
                "the last line on standard output should begin with `done`, `fatal` or \
                 `cancelled`, but it is {last:?}"
            ),
        }
    }
}

/// Compares two lists, and names the first difference if they're long.
fn must_be<T: PartialEq + Debug>(got: &[T], wanted: &[T], what: &str) {
    if got == wanted {
        return;
    }
    if got.len().max(wanted.len()) <= 30 {
        panic!("{what} should be {wanted:?}, but they are {got:?}");
    }
    let differs = |&at: &usize| got.get(at) != wanted.get(at);
    let at = (0..).find(differs).unwrap();
    panic!(
        "{what} should be {} with {:?} as number {}, but they are {} with {:?} there",
        wanted.len(),
        wanted.get(at),
        at + 1,
        got.len(),
        got.get(at)
    );
}

/// Reads `item <line number> <value>`, written exactly so.
fn read_item(line: &str) -> Option<(u64, i64)> {
    let (number, value) = line.strip_prefix("item ")?.split_once(' ')?;
    let item = (number.parse().ok()?, value.parse().ok()?);
    (line == format!("item {} {}", item.0, item.1)).then_some(item)
}

/// Reads the number in `bad <line number>: <any text>`.
fn read_bad(line: &str) -> Option<u64> {
    let (number, _) = line.strip_prefix("bad ")?.split_once(": ")?;
    number.parse().ok()
}
