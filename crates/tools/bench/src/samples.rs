//! The results of several runs.

use crate::figure::{Cell, Figure};

/// The results of several runs of one thing, in ascending order.
pub struct Samples(Vec<f64>);

impl Samples {
    /// Puts the results in order.
    pub fn new(results: impl IntoIterator<Item = f64>) -> Self {
        let mut sorted = Vec::from_iter(results);
        sorted.sort_by(f64::total_cmp);
        Self(sorted)
    }

    /// Returns the result that this share of the others is below: 0.5 asks for the
    /// median, 0.99 for the p99. Of no results, it's not a number.
    pub fn quantile(&self, share: f64) -> f64 {
        let last = self.0.len().saturating_sub(1);
        let at = (last as f64 * share).round() as usize;
        self.0.get(at).copied().unwrap_or(f64::NAN)
    }

    /// Returns the median.
    pub fn median(&self) -> f64 {
        self.quantile(0.5)
    }

    /// Returns the median and the range; nothing if a run could not be measured.
    pub fn figure(&self) -> Cell {
        let [low, median, high] = [0.0, 0.5, 1.0].map(|share| self.quantile(share));
        let figure = Figure { median, low, high };
        // JSON has numbers for nothing else.
        let measured = !self.0.is_empty() && self.0.iter().all(|it| it.is_finite());
        measured.then_some(figure)
    }
}
