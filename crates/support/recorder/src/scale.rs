//! The scale of an axis.

use crate::{Timeline, Unit};

/// How much room a position takes on the axis.
///
/// Drawings that share a scale can be compared with the eye.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// How many positions lie between two ticks.
    pub per_tick: u64,
    /// How many ticks follow the one at 0.
    pub ticks: u64,
}

/// More would not fit on a line of 80 characters.
const MAX_TICKS: u64 = 5;

impl Scale {
    /// Returns the finest scale on which all `timelines` fit: with a tick at every
    /// position, or at every 2nd, 5th, 10th, 20th, 50th and so on.
    pub fn fitting<'a>(timelines: impl IntoIterator<Item = &'a Timeline>) -> Self {
        let timelines = timelines.into_iter();
        let end = timelines
            .map(|timeline| timeline.end)
            .max()
            .unwrap_or(0)
            .max(1);
        let mut decade: u64 = 1;
        loop {
            for step in [1, 2, 5] {
                let per_tick = decade.saturating_mul(step);
                let ticks = end.div_ceil(per_tick);
                if ticks <= MAX_TICKS {
                    return Self { per_tick, ticks };
                }
            }
            decade = decade.saturating_mul(10);
        }
    }

    /// Returns where `position` lies, if two ticks are `room` apart: rounded down.
    pub fn place(&self, position: u64, room: u64) -> usize {
        let place = u128::from(position) * u128::from(room) / u128::from(self.per_tick);
        usize::try_from(place).unwrap_or(usize::MAX)
    }

    /// Returns the number at each tick. The last one has its unit.
    pub fn numbers(&self, unit: Unit) -> Vec<String> {
        let numbers = (0..self.ticks).map(|tick| (tick * self.per_tick).to_string());
        let last = self.ticks * self.per_tick;
        let last = match unit {
            Unit::Milliseconds => format!("{last} ms"),
            Unit::Steps => format!("{last} steps"),
        };
        numbers.chain([last]).collect()
    }
}
