//! What was measured of the service, as tables and as a plot.

use crate::load::Cost;
use crate::plot::{Line, Plot};
use crate::samples::{Samples, short};
use crate::table::Table;

/// Who is asked, in the order of the tables.
pub const NAMES: [&str; 4] = [
    "bare driver",
    "bare driver, a thread for each core",
    "rest-mongo",
    "Python twin",
];

/// What was measured: for each number of connections, the runs of each.
pub type Results = [(usize, [Vec<Cost>; NAMES.len()])];

/// What each of them needed.
pub fn costs(results: &Results) -> Table {
    let mut table = Table::new([
        "connections",
        "who",
        "answers a second",
        "half took, ms",
        "99 % took, ms",
        "CPU for each, µs",
        "memory, MiB",
        "MongoDB's CPU",
    ]);
    for (connections, costs) in results {
        for (name, runs) in NAMES.iter().zip(costs) {
            let samples = |of: fn(&Cost) -> f64| Samples::new(runs.iter().map(of));
            let kitchen = samples(|cost| cost.kitchen.map_or(f64::NAN, |share| share * 100.0));
            let kitchen = kitchen.median();
            table.row([
                connections.to_string(),
                (*name).to_owned(),
                samples(|cost| cost.rate).to_string(),
                samples(|cost| cost.p50).to_string(),
                samples(|cost| cost.p99).to_string(),
                samples(|cost| cost.cpu).to_string(),
                short(samples(|cost| cost.memory).median()),
                if kitchen.is_nan() {
                    "?".into()
                } else {
                    format!("{kitchen:.0} %")
                },
            ]);
        }
    }
    table
}

/// CPU for each answer, as ratios within each round.
pub fn ratios(results: &Results) -> Table {
    let mut table = Table::new([
        "connections",
        "rest-mongo : driver",
        "rest-mongo : driver, a thread for each core",
        "twin : rest-mongo",
        "twin : driver",
    ]);
    for (connections, [driver, multi_thread, service, twin]) in results {
        let ratio = |these: &[Cost], those: &[Cost]| {
            let ratios = these.iter().zip(those).map(|(a, b)| a.cpu / b.cpu);
            Samples::new(ratios).to_string()
        };
        table.row([
            connections.to_string(),
            ratio(service, driver),
            ratio(service, multi_thread),
            ratio(twin, service),
            ratio(twin, driver),
        ]);
    }
    table
}

/// Those that run on one thread: four lines would hide each other.
pub fn plot(results: &Results) -> anyhow::Result<String> {
    let line = |at: usize| {
        let median = |costs: &[Vec<Cost>; NAMES.len()]| {
            Samples::new(costs[at].iter().map(|c| c.cpu)).median()
        };
        let points = results.iter().map(|(n, costs)| (*n as f64, median(costs)));
        Line::new(NAMES[at], points.collect())
    };
    Plot {
        title: "Computing time for one GET",
        x: "connections at once",
        y: "microseconds",
        lines: [0, 2, 3].map(line).into(),
    }
    .draw()
}
