//! The service and its limits, as a table and a plot.

use super::plot::{Line, NamedPlot, Plot};
use super::table::Table;
use crate::figure::{Cell, measured};
use crate::measurements::{Costs, Load};
use crate::subject::Subject;

/// What else is told of each subject, after its computing time.
const OTHERS: [(&str, Measure); 5] = [
    ("answers a second", |costs| costs.answers_per_second),
    ("median, ms", |costs| costs.median_ms),
    ("p99, ms", |costs| costs.p99_ms),
    ("memory, MiB", |costs| costs.memory_mib),
    ("MongoDB's CPU, %", |costs| costs.mongodb_cpu_percent),
];

type Measure = fn(&Costs) -> Cell;

/// Makes a table with a column for each number of connections.
pub fn table(loads: &[Load]) -> Table {
    let columns = loads.iter().map(|load| load.connections.to_string());
    let mut table = Table::new(["connections".to_owned()].into_iter().chain(columns));
    add_part(&mut table, loads, "CPU for each answer, µs", |it| {
        it.cpu_us
    });
    add_ratios(&mut table, loads);
    for (heading, of) in OTHERS {
        add_part(&mut table, loads, heading, of);
    }
    table
}

/// Plots the driver on one thread, and what is asked over HTTP.
pub fn plot(loads: &[Load]) -> anyhow::Result<NamedPlot> {
    let line = |subject: Subject| {
        let cpu = |load: &Load| load.subjects.get(&subject)?.cpu_us;
        Line::new(
            subject.name(),
            loads.iter().map(|it| (it.connections, cpu(it))),
        )
    };
    let plot = Plot {
        title: "Computing time for one GET",
        x: "connections at once",
        y: "microseconds",
        lines: [Subject::Driver, Subject::Service, Subject::Twin]
            .map(line)
            .into(),
    };
    Ok(("service-cpu.svg", plot.draw()?))
}

fn add_part(table: &mut Table, loads: &[Load], heading: &str, of: Measure) {
    add_heading(table, loads, heading);
    for subject in Subject::ALL {
        add_row(table, loads, subject.name(), |load| {
            load.subjects.get(&subject).and_then(of)
        });
    }
}

fn add_ratios(table: &mut Table, loads: &[Load]) {
    add_heading(table, loads, "CPU, as a ratio");
    let Some(first) = loads.first() else { return };
    for pair in &first.cpu_ratios {
        let name = format!("{} : {}", pair.of.name(), pair.to.name());
        add_row(table, loads, &name, |load| {
            let mut ratios = load.cpu_ratios.iter();
            ratios
                .find(|it| (it.of, it.to) == (pair.of, pair.to))?
                .ratio
        });
    }
}

/// A part of the table begins with a row of its own.
fn add_heading(table: &mut Table, loads: &[Load], heading: &str) {
    let cells = loads.iter().map(|_| String::new());
    table.row([format!("**{heading}**")].into_iter().chain(cells));
}

fn add_row(table: &mut Table, loads: &[Load], name: &str, cell: impl Fn(&Load) -> Cell) {
    let cells = loads.iter().map(|load| measured(&cell(load)));
    table.row([name.to_owned()].into_iter().chain(cells));
}
