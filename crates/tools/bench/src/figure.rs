//! A figure: the median of several runs, and their range.

use serde::{Deserialize, Serialize};

use crate::numbers::{short, whole};

/// The median of several runs, and the least and the most of them.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub struct Figure {
    pub median: f64,
    pub low: f64,
    pub high: f64,
}

/// A cell of a table: a figure, unless it could not be measured.
pub type Cell = Option<Figure>;

impl Figure {
    fn write(&self, number: impl Fn(f64) -> String) -> String {
        let [median, low, high] = [self.median, self.low, self.high].map(number);
        format!("{median} ({low}–{high})")
    }
}

/// Writes a figure that was measured, or a question mark.
pub fn measured(cell: &Cell) -> String {
    cell.map_or("?".to_owned(), |figure| figure.write(short))
}

/// Writes a figure that was counted, or a question mark.
pub fn counted(cell: &Cell) -> String {
    cell.map_or("?".to_owned(), |figure| figure.write(whole))
}
