//! A timeline in characters, at most 80 to a line.

use std::{fmt, iter};

use crate::{Row, Scale, Sign, Timeline, Unit, Words};

/// How many characters lie between two ticks.
const ROOM: u64 = 10;
/// How wide a column of the legend is.
const LEGEND: usize = 39;

/// A timeline prints as its legend and its drawing, in Rust's own words.
impl fmt::Display for Timeline {
    fn fmt(&self, page: &mut fmt::Formatter<'_>) -> fmt::Result {
        let drawing = draw(self, Scale::fitting([self]), &Words::RUST);
        write!(page, "{}\n{drawing}", legend(&[self], &Words::RUST))
    }
}

/// Draws `timeline`: an axis, one line for each future, one for the thread.
///
/// Each line ends with a line feed. The longest of the names should have at
/// most 14 characters.
pub fn draw(timeline: &Timeline, scale: Scale, words: &Words) -> String {
    let names = timeline.rows.iter().map(|row| row.name.as_str());
    let names = names.chain([words.heading, words.thread]);
    let width = names.map(|name| name.chars().count()).max().unwrap_or(0);
    let line = |name: &str, rest: String| format!("   {name:width$}  {}\n", rest.trim_end());

    let (numbers, ruler) = axis(timeline.unit, scale);
    let mut lines = vec![line(words.heading, numbers), line("", ruler)];
    for row in &timeline.rows {
        let end = match (timeline.unit, row.marks.last()) {
            (Unit::Milliseconds, Some(mark)) => format!(" {} ms", mark.at),
            _ => String::new(),
        };
        lines.push(line(&row.name, cells(row, scale) + &end));
    }
    lines.push(line(words.thread, thread_cells(timeline, scale)));
    lines.concat()
}

/// Explains the signs that occur in any of `timelines`.
pub fn legend(timelines: &[&Timeline], words: &Words) -> String {
    let occurs = |sign: &Sign| timelines.iter().any(|timeline| sign.occurs_in(timeline));
    let entries: Vec<_> = Sign::ALL.into_iter().filter(occurs).collect();
    let entry = |sign: &Sign| format!("{}  {}", glyph(*sign), words.of(*sign));
    let lines = entries.chunks(2).map(|pair| {
        let pair = pair.iter().map(|sign| format!("{:LEGEND$}", entry(sign)));
        format!("   {}\n", pair.collect::<String>().trim_end())
    });
    lines.collect()
}

fn glyph(sign: Sign) -> char {
    match sign {
        Sign::New => '·',
        Sign::Pending => '○',
        Sign::Waiting => '─',
        Sign::Woken => '!',
        Sign::Ready => '●',
        Sign::Dropped => '×',
        Sign::Running => '█',
        Sign::Instant => '│',
        Sign::Idle => '░',
    }
}

/// The line of numbers, and the line of ticks under it.
fn axis(unit: Unit, scale: Scale) -> (String, String) {
    let numbers = scale.numbers(unit).into_iter();
    let numbers = numbers.map(|number| format!("{number:<10}")).collect();
    let ruler = iter::repeat_n("─────────┼", scale.ticks as usize).collect::<String>();
    (numbers, format!("┼{ruler}"))
}

/// One row: the states first, then the moments on top of them.
fn cells(row: &Row, scale: Scale) -> String {
    let mut cells = Cells::default();
    for span in &row.spans {
        let (from, to) = (scale.place(span.from, ROOM), scale.place(span.to, ROOM));
        cells.fill(from, to, span.sign);
    }
    for mark in &row.marks {
        cells.put(scale.place(mark.at, ROOM), mark.sign);
    }
    cells.0.into_iter().collect()
}

fn thread_cells(timeline: &Timeline, scale: Scale) -> String {
    let mut cells = Cells::default();
    cells.fill(0, scale.place(timeline.end, ROOM), Sign::Idle);
    for span in &timeline.thread.spans {
        let (from, to) = (scale.place(span.from, ROOM), scale.place(span.to, ROOM));
        if span.is_instant() {
            cells.put(from, Sign::Instant);
        } else {
            cells.fill(from, to.max(from + 1), Sign::Running);
        }
    }
    cells.0.into_iter().collect()
}

#[derive(Default)]
struct Cells(Vec<char>);

impl Cells {
    fn put(&mut self, at: usize, sign: Sign) {
        self.fill(at, at + 1, sign);
    }

    /// Fills from `from` up to, and not including, `to`.
    fn fill(&mut self, from: usize, to: usize, sign: Sign) {
        if self.0.len() < to {
            self.0.resize(to, ' ');
        }
        self.0[from..to].fill(glyph(sign));
    }
}
