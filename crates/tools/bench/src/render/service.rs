//! The service, its twin and the least that a server can do, as a table and a plot.

use super::plot::{Line, NamedPlot, Plot};
use super::table::Table;
use crate::figure::{Cell, measured};
use crate::measurements::{Costs, Load};
use crate::subject::Subject;

/// The servers that a reader compares. The data file has the driver too.
const SERVERS: [Subject; 3] = [Subject::Socket, Subject::Service, Subject::Twin];

/// What a reader compares of them.
const MEASURES: [(&str, Measure); 5] = [
    ("CPU for each answer, µs", |costs| costs.cpu_us),
    ("answers a second", |costs| costs.answers_per_second),
    ("median, ms", |costs| costs.median_ms),
    ("p99, ms", |costs| costs.p99_ms),
    ("memory, MiB", |costs| costs.memory_mib),
];

type Measure = fn(&Costs) -> Cell;

/// Makes a table with a column for each server, and for each measure a row for each
/// number of connections, below a row that names the measure.
pub fn table(loads: &[Load]) -> Table {
    let servers = SERVERS.map(Subject::name);
    let mut table = Table::new(["connections"].into_iter().chain(servers));
    for (name, measure) in MEASURES {
        let empty = SERVERS.map(|_| String::new());
        table.row([format!("**{name}**")].into_iter().chain(empty));
        for load in loads {
            let cell = |server| measured(&load.subjects.get(&server).and_then(measure));
            let connections = [load.connections.to_string()];
            table.row(connections.into_iter().chain(SERVERS.map(cell)));
        }
    }
    table
}

/// Plots the computing time of each server.
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
        lines: SERVERS.map(line).into(),
    };
    Ok(("service-cpu.svg", plot.draw()?))
}
