//! What several runs have found.

use std::fmt;

/// The results of several runs of one thing, in ascending order.
pub struct Samples(Vec<f64>);

impl Samples {
    /// Puts the results in order.
    pub fn new(results: impl IntoIterator<Item = f64>) -> Self {
        let mut results: Vec<f64> = results.into_iter().collect();
        results.sort_by(f64::total_cmp);
        Self(results)
    }

    /// The one that so many of the others are below: 0.5 is the median, 0.99
    /// what only one in a hundred is above. Of no results it is not a number.
    pub fn quantile(&self, share: f64) -> f64 {
        let last = self.0.len().saturating_sub(1);
        let at = (last as f64 * share).round() as usize;
        self.0.get(at).copied().unwrap_or(f64::NAN)
    }

    /// The one in the middle.
    pub fn median(&self) -> f64 {
        self.quantile(0.5)
    }
}

impl fmt::Display for Samples {
    /// The median, and in brackets the least and the most. What could not be
    /// measured is a question mark.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.median().is_nan() {
            return write!(f, "?");
        }
        let [least, median, most] = [0.0, 0.5, 1.0].map(|share| short(self.quantile(share)));
        write!(f, "{median} ({least}–{most})")
    }
}

/// A number as a reader takes it in: with three digits that count.
pub fn short(number: f64) -> String {
    if number >= 1000.0 {
        let text = format!("{number:.0}");
        let (front, back) = text.split_at(text.len() - 3);
        return if front.len() > 3 {
            let (millions, thousands) = front.split_at(front.len() - 3);
            format!("{millions},{thousands},{back}")
        } else {
            format!("{front},{back}")
        };
    }
    match number {
        n if n.fract() == 0.0 || n >= 99.95 => format!("{n:.0}"),
        n if n >= 9.995 => format!("{n:.1}"),
        n if n >= 0.1 => format!("{n:.2}"),
        n => format!("{n:.3}"),
    }
}
