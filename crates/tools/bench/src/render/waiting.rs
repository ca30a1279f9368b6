//! The crowds of customers, as a table and two plots.

use super::plot::{Line, NamedPlot, Plot};
use super::table::Table;
use crate::figure::{Cell, counted, measured};
use crate::measurements::{Crowd, Customers};
use crate::numbers::whole;

/// Makes a table with a row for each crowd.
pub fn table(crowds: &[Crowd]) -> Table {
    let mut table = Table::new([
        "waiting at once",
        "as",
        "memory of each, KiB",
        "to start them all, ms",
        "context switches",
    ]);
    for crowd in crowds {
        table.row([
            whole(crowd.count as f64),
            crowd.customers.name().to_owned(),
            measured(&crowd.memory_kib_each),
            measured(&crowd.start_ms),
            counted(&crowd.context_switches),
        ]);
    }
    table
}

/// Plots the memory and the time over the size of the crowd.
pub fn plots(crowds: &[Crowd]) -> anyhow::Result<Vec<NamedPlot>> {
    let plot = |title, y, of: fn(&Crowd) -> Cell| {
        let line = |customers: Customers| {
            let points = crowds
                .iter()
                .filter(|crowd| crowd.customers == customers)
                .map(|crowd| (crowd.count, of(crowd)));
            Line::new(customers.name(), points)
        };
        Plot {
            title,
            x: "customers who wait at once",
            y,
            lines: [Customers::Tasks, Customers::Threads].map(line).into(),
        }
        .draw()
    };
    Ok(vec![
        (
            "waiting-memory.svg",
            plot("Memory of each customer who waits", "KiB", |it| {
                it.memory_kib_each
            })?,
        ),
        (
            "waiting-start.svg",
            plot("Time until all of them wait", "milliseconds", |it| {
                it.start_ms
            })?,
        ),
    ])
}
