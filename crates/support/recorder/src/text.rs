//! A timeline in characters, at most 80 to a line.

use std::{fmt, iter};

use crate::{Labels, Row, Scale, Sign, Timeline, Unit};

/// How many characters lie between two ticks.
pub(crate) const CELLS_PER_TICK: u64 = 10;
const LEGEND_COLUMN_WIDTH: usize = 39;

/// A timeline prints as its legend and its drawing, in Rust's own terms.
impl fmt::Display for Timeline {
    fn fmt(&self, page: &mut fmt::Formatter<'_>) -> fmt::Result {
        let drawing = draw(self, Scale::fitting([self]), &Labels::RUST);
        write!(page, "{}\n{drawing}", legend(&[self], &Labels::RUST))
    }
}

/// Draws `timeline`: an axis, one line for each future, one for the thread.
///
/// Each line ends with a line feed. The longest of the names should have at
/// most 14 characters.
pub fn draw(timeline: &Timeline, scale: Scale, labels: &Labels) -> String {
    let width = longest_name(timeline, labels);
    let line = |name: &str, rest: String| format!("   {name:width$}  {}\n", rest.trim_end());

    let (numbers, ruler) = axis(timeline.unit, scale);
    let mut lines = vec![line(labels.heading, numbers), line("", ruler)];
    for row in &timeline.rows {
        let end = match (timeline.unit, row.marks.last()) {
            (Unit::Milliseconds, Some(mark)) => format!(" {} ms", mark.at),
            _ => String::new(),
        };
        lines.push(line(&row.name, future_cells(row, scale) + &end));
    }
    lines.push(line(labels.thread, thread_cells(timeline, scale)));
    lines.concat()
}

/// Returns the column in which the axis begins, counted from 0.
pub(crate) fn first_column(timeline: &Timeline, labels: &Labels) -> usize {
    longest_name(timeline, labels) + 5
}

fn longest_name(timeline: &Timeline, labels: &Labels) -> usize {
    let names = timeline.rows.iter().map(|row| row.name.as_str());
    names
        .chain([labels.heading, labels.thread])
        .map(|name| name.chars().count())
        .max()
        .unwrap_or(0)
}

/// Explains the signs that occur in any of `timelines`.
pub fn legend(timelines: &[&Timeline], labels: &Labels) -> String {
    let occurs = |sign: &Sign| timelines.iter().any(|timeline| timeline.shows(*sign));
    let signs: Vec<_> = Sign::ALL.into_iter().filter(occurs).collect();
    let entry = |sign: &Sign| {
        let entry = format!("{}  {}", glyph(*sign), labels.label(*sign));
        format!("{entry:LEGEND_COLUMN_WIDTH$}")
    };
    signs
        .chunks(2)
        .map(|pair| pair.iter().map(entry).collect::<String>())
        .map(|line| format!("   {}\n", line.trim_end()))
        .collect()
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
    let numbers = scale
        .numbers(unit)
        .iter()
        .map(|number| format!("{number:<10}"))
        .collect();
    let ruler: String = iter::repeat_n("─────────┼", scale.ticks as usize).collect();
    (numbers, format!("┼{ruler}"))
}

/// The row of a future: the states first, then the moments on top of them.
fn future_cells(row: &Row, scale: Scale) -> String {
    let mut cells = Cells::new(scale);
    for span in &row.spans {
        cells.fill(cells.place(span.from), cells.place(span.to), span.sign);
    }
    for mark in &row.marks {
        cells.put(cells.place(mark.at), mark.sign);
    }
    cells.into_text()
}

fn thread_cells(timeline: &Timeline, scale: Scale) -> String {
    let mut cells = Cells::new(scale);
    cells.fill(0, cells.place(timeline.end), Sign::Idle);
    for poll in &timeline.thread.spans {
        let (from, to) = (cells.place(poll.from), cells.place(poll.to));
        if poll.is_instant() {
            cells.put(from, Sign::Instant);
        } else {
            // A poll that is shorter than a cell is drawn too, as one cell.
            cells.fill(from, to.max(from + 1), Sign::Running);
        }
    }
    cells.into_text()
}

/// The characters of one row, under the axis.
struct Cells {
    scale: Scale,
    glyphs: Vec<char>,
}

impl Cells {
    fn new(scale: Scale) -> Self {
        Self {
            scale,
            glyphs: Vec::new(),
        }
    }

    /// The cell in which `position` lies.
    fn place(&self, position: u64) -> usize {
        self.scale.place(position, CELLS_PER_TICK)
    }

    fn put(&mut self, at: usize, sign: Sign) {
        self.fill(at, at + 1, sign);
    }

    /// Fills from `from` up to, and not including, `to`.
    fn fill(&mut self, from: usize, to: usize, sign: Sign) {
        if self.glyphs.len() < to {
            self.glyphs.resize(to, ' ');
        }
        self.glyphs[from..to].fill(glyph(sign));
    }

    fn into_text(self) -> String {
        self.glyphs.into_iter().collect()
    }
}
