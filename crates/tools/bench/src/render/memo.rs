//! The cache of memo-fibonacci, as two tables.

use super::table::Table;
use crate::figure::measured;
use crate::measurements::Memo;
use crate::numbers::short;

/// Makes a table of Rust alone, and one of Rust and Python.
pub fn tables(memo: &Memo) -> String {
    let mut programs = Table::new([
        "three calls of `fibn(90)`, in both languages",
        "time, µs",
        "times Rust's time",
    ]);
    for program in &memo.programs {
        let (time, ratio) = (measured(&program.time_us), measured(&program.ratio));
        programs.row([program.name.clone(), time, ratio]);
    }
    let mut machinery = Table::new([
        "three calls of `fibn(90)`, in Rust",
        "time, µs",
        "of the function's time",
    ]);
    for rung in &memo.machinery {
        let (time, ratio) = (measured(&Some(rung.time_us)), short(rung.ratio));
        machinery.row([rung.name.clone(), time, ratio]);
    }
    format!("{machinery}\nIn Rust and in Python:\n\n{programs}")
}
