//! The clean builds, as a table.

use super::table::Table;
use crate::figure::measured;
use crate::measurements::Stage;

/// Makes a table with a row for each stage.
pub fn table(stages: &[Stage]) -> Table {
    let mut table = Table::new(["stage", "a clean build, s", "crates compiled"]);
    for stage in stages {
        let (time, crates) = (measured(&stage.build_s), stage.crates.to_string());
        table.row([stage.name.clone(), time, crates]);
    }
    table
}
