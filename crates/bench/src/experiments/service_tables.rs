//! What was measured of the service, as a table and as a plot.

use crate::load::Cost;
use crate::plot::{Line, Plot};
use crate::samples::Samples;
use crate::table::Table;

/// Who is asked, in the order of the table.
pub const NAMES: [&str; 5] = ["driver", "driver, all cores", "socket", "service", "twin"];

/// Their places among the names.
pub const DRIVER: usize = 0;
pub const ALL_CORES: usize = 1;
pub const SOCKET: usize = 2;
const SERVICE: usize = 3;
const TWIN: usize = 4;

/// Whose CPU is compared with whose.
const RATIOS: [(usize, usize); 6] = [
    (SOCKET, DRIVER),
    (SERVICE, DRIVER),
    (SERVICE, ALL_CORES),
    (SERVICE, SOCKET),
    (TWIN, SERVICE),
    (TWIN, SOCKET),
];

/// What else is told of each.
const OTHERS: [(&str, Measure); 5] = [
    ("answers a second", |cost| cost.rate),
    ("half took, ms", |cost| cost.p50),
    ("99 % took, ms", |cost| cost.p99),
    ("memory, MiB", |cost| cost.memory),
    ("MongoDB's CPU, %", |cost| {
        cost.mongod.map_or(f64::NAN, |share| share * 100.0)
    }),
];

/// What was measured: for each number of connections, the runs of each.
pub type Results = [(usize, Runs)];

type Runs = [Vec<Cost>; NAMES.len()];

type Measure = fn(&Cost) -> f64;

/// Everything, with a column for each number of connections.
pub fn table(results: &Results) -> Table {
    let columns = results.iter().map(|(count, _)| count.to_string());
    let mut table = Table::new(["connections".to_owned()].into_iter().chain(columns));
    measured(&mut table, results, "CPU for each answer, µs", |c| c.cpu);
    compared(&mut table, results);
    for (heading, of) in OTHERS {
        measured(&mut table, results, heading, of);
    }
    table
}

fn measured(table: &mut Table, results: &Results, heading: &str, of: Measure) {
    begin(table, results, heading);
    for (at, name) in NAMES.iter().enumerate() {
        let cell = |runs: &Runs| Samples::new(runs[at].iter().map(of)).to_string();
        row(table, results, name, cell);
    }
}

/// The ratios are those within each round.
fn compared(table: &mut Table, results: &Results) {
    begin(table, results, "CPU, as a ratio");
    for (one, other) in RATIOS {
        let cell = |runs: &Runs| {
            let pairs = runs[one].iter().zip(&runs[other]);
            Samples::new(pairs.map(|(one, other)| one.cpu / other.cpu)).to_string()
        };
        let name = format!("{} : {}", NAMES[one], NAMES[other]);
        row(table, results, &name, cell);
    }
}

/// A part of the table begins with a row of its own.
fn begin(table: &mut Table, results: &Results, heading: &str) {
    row(table, results, &format!("**{heading}**"), |_| String::new());
}

fn row(table: &mut Table, results: &Results, name: &str, cell: impl Fn(&Runs) -> String) {
    let cells = results.iter().map(|(_, runs)| cell(runs));
    table.row([name.to_owned()].into_iter().chain(cells));
}

/// The driver on one thread, and what is asked over HTTP.
pub fn plot(results: &Results) -> anyhow::Result<String> {
    let line = |at: usize| {
        let median = |costs: &Runs| Samples::new(costs[at].iter().map(|c| c.cpu)).median();
        let points = results.iter().map(|(n, costs)| (*n as f64, median(costs)));
        Line::new(NAMES[at], points.collect())
    };
    Plot {
        title: "Computing time for one GET",
        x: "connections at once",
        y: "microseconds",
        lines: [DRIVER, SERVICE, TWIN].map(line).into(),
    }
    .draw()
}
