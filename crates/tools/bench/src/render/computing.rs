//! The ways to compute, as a table.

use super::table::Table;
use crate::figure::measured;
use crate::measurements::Way;
use crate::numbers::short;

/// Makes a table with a row for each way.
pub fn table(ways: &[Way]) -> Table {
    let mut table = Table::new(["the same work in", "time, ms", "of the loop's time"]);
    for way in ways {
        table.row([way.name.clone(), measured(&way.time_ms), short(way.ratio)]);
    }
    table
}
