//! The figures that an experiment has found, and their ratios, by their names.
//!
//! `cpu_us.twin@32` is the computing time of the twin, with 32 connections: the measure with
//! its unit, if it has one; what was measured; and the count, if there are several.
//! `cpu_us.twin/service@32` is how many times that of the service it is. A page puts the
//! name of the experiment before it: `service.cpu_us.twin@32`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::numbers::{short, whole};
use crate::quantiles::quantiles;

/// The median of several runs, and the least and the most of them. Of what criterion finds,
/// these are the ends of its confidence interval.
#[derive(Clone, Copy, Serialize, Deserialize)]
struct Figure {
    median: f64,
    low: f64,
    high: f64,
}

/// The figures of an experiment. What could not be measured isn't among them.
#[derive(Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Figures(BTreeMap<String, Figure>);

impl Figures {
    /// Adds what several runs have found, unless one of them could not measure it.
    pub fn add(&mut self, name: String, runs: impl IntoIterator<Item = f64>) {
        let [low, median, high] = quantiles(runs, [0.0, 0.5, 1.0]);
        if low.is_finite() && high.is_finite() {
            self.0.insert(name, Figure { median, low, high });
        }
    }

    /// Finds a median, or the ratio of two. It's the median of the ratios of the runs where
    /// these were compared, and the ratio of the medians elsewhere.
    pub fn find(&self, name: &str) -> Option<f64> {
        let median = |name: &str| Some(self.0.get(name)?.median);
        median(name).or_else(|| {
            let (measure, rows) = name.split_once('.')?;
            let (of, to) = rows.split_once('/')?;
            // Both have the count that stands at the end.
            let count = to.find('@').map_or("", |at| &to[at..]);
            Some(median(&format!("{measure}.{of}{count}"))? / median(&format!("{measure}.{to}"))?)
        })
    }

    /// Returns the counts of a row, such as `cpu_us.twin`, in ascending order, each with the
    /// median.
    pub fn over_counts(&self, row: &str) -> Vec<(usize, f64)> {
        let count = |name: &str| name.strip_prefix(row)?.strip_prefix('@')?.parse().ok();
        let mut counts: Vec<_> = self
            .0
            .iter()
            .filter_map(|(name, figure)| Some((count(name)?, figure.median)))
            .collect();
        counts.sort_by_key(|(count, _)| *count);
        counts
    }

    /// Writes a figure that was measured, with its range, or a question mark.
    pub fn measured(&self, name: &str) -> String {
        self.write(name, short)
    }

    /// Writes a figure that was counted, with its range, or a question mark.
    pub fn counted(&self, name: &str) -> String {
        self.write(name, whole)
    }

    /// Writes the ratio of two medians, or a question mark.
    pub fn ratio(&self, name: &str) -> String {
        self.find(name).map_or("?".to_owned(), short)
    }

    fn write(&self, name: &str, number: fn(f64) -> String) -> String {
        self.0.get(name).map_or("?".to_owned(), |figure| {
            let [median, low, high] = [figure.median, figure.low, figure.high].map(number);
            format!("{median} ({low}–{high})")
        })
    }
}
