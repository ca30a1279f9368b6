//! rest-mongo: the service, its Python twin, and the bare driver as the limit.

use std::path::Path;
use std::process;
use std::time::Duration;

use bson::{Document, doc};
use kitchen::{Data, Kitchen};
use mongodb::Client;

use crate::child::Child;
use crate::config::Config;
use crate::experiments::driver::Order;
use crate::experiments::programs::Program;
use crate::experiments::{Finding, progress};
use crate::load::{Cost, Span};
use crate::plot::{Line, Plot};
use crate::samples::{Samples, short};
use crate::table::Table;

/// The document that everybody asks for.
pub const ID: &str = "order-17";

/// Who is asked, in the order of the tables.
const NAMES: [&str; 5] = [
    "bare driver",
    "bare driver, one thread",
    "rest-mongo",
    "rest-mongo, one thread",
    "Python twin",
];

/// How a tokio runtime is told to have one worker, and not one for each core.
const ONE_THREAD: [(&str, &str); 1] = [("TOKIO_WORKER_THREADS", "1")];

/// Asks each of them, in turn, on 1, 32 and 256 connections.
pub async fn measure(config: &Config, python: &Path) -> anyhow::Result<Finding> {
    let kitchen = Kitchen::open(config.mongodb_uri.clone(), Data::Temporary).await?;
    let uri = with_database(kitchen.uri());
    let database = Client::with_uri_str(&uri).await?;
    let database = database.database(&database_name());
    let document = doc! {
        "_id": ID, "dish": "pizza", "olives": 7, "price": 8.5, "to go": true,
        "extras": ["cheese", "basil"], "customer": { "name": "Ada", "waits": true },
    };
    database
        .collection::<Document>("stuff")
        .insert_one(document)
        .await?;

    let service = Program::rust(&uri, &[]).await?;
    let one_thread = Program::rust(&uri, &ONE_THREAD).await?;
    let twin = Program::twin(python, &uri).await?;
    let (warm_up, counted) = config.pick((500, 2000), (50, 100));
    let [warm_up, counted] = [warm_up, counted].map(Duration::from_millis);
    let span = Span { warm_up, counted };
    let rounds = config.pick(5, 1);
    let mut results = Vec::new();
    for callers in [1, 32, 256] {
        let mut costs = [const { Vec::new() }; NAMES.len()];
        for round in 1..=rounds {
            progress(format!(
                "service: {callers} connections, round {round} of {rounds}"
            ));
            let pid = kitchen.pid();
            let driver = Child::Driver(Order {
                uri: uri.clone(),
                kitchen: pid,
                callers,
                span,
            });
            costs[0].push(driver.start(&[]).await?);
            costs[1].push(driver.start(&ONE_THREAD).await?);
            costs[2].push(service.ask(callers, span, pid).await?);
            costs[3].push(one_thread.ask(callers, span, pid).await?);
            costs[4].push(twin.ask(callers, span, pid).await?);
        }
        results.push((callers, costs));
    }
    for program in [service, one_thread, twin] {
        program.end().await?;
    }
    database.drop().await?;
    database.client().clone().shutdown().await;
    kitchen.close().await?;

    let tables = format!("{}\n{}", costs(&results), ratios(&results));
    let plots = vec![("service-cpu.svg", plot(&results)?)];
    Ok(Finding {
        name: "service",
        tables,
        plots,
    })
}

/// What was measured: for each number of connections, the runs of each.
type Results = [(usize, [Vec<Cost>; NAMES.len()])];

fn costs(results: &Results) -> Table {
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
fn ratios(results: &Results) -> Table {
    let mut table = Table::new([
        "connections",
        "rest-mongo : driver",
        "on one thread each",
        "twin : rest-mongo",
        "twin : rest-mongo on one thread",
    ]);
    for (connections, [driver, driver_alone, service, service_alone, twin]) in results {
        let ratio = |these: &[Cost], those: &[Cost]| {
            let ratios = these.iter().zip(those).map(|(a, b)| a.cpu / b.cpu);
            Samples::new(ratios).to_string()
        };
        table.row([
            connections.to_string(),
            ratio(service, driver),
            ratio(service_alone, driver_alone),
            ratio(twin, service),
            ratio(twin, service_alone),
        ]);
    }
    table
}

/// The programs as they are: five lines would hide each other.
fn plot(results: &Results) -> anyhow::Result<String> {
    let line = |(at, name): (usize, &&'static str)| {
        let median = |costs: &[Vec<Cost>; NAMES.len()]| {
            Samples::new(costs[at].iter().map(|c| c.cpu)).median()
        };
        let points = results.iter().map(|(n, costs)| (*n as f64, median(costs)));
        Line::new(name, points.collect())
    };
    Plot {
        title: "Computing time for one GET",
        x: "connections at once",
        y: "microseconds",
        lines: NAMES.iter().enumerate().step_by(2).map(line).collect(),
    }
    .draw()
}

/// A database that is nobody else's, on a MongoDB that may be somebody's own.
fn database_name() -> String {
    format!("takeaway_bench_{}", process::id())
}

fn with_database(uri: &str) -> String {
    let (server, options) = uri.split_once('?').unwrap_or((uri, ""));
    let (scheme, rest) = server.split_once("://").unwrap_or(("mongodb", server));
    let host = rest.split('/').next().unwrap_or(rest);
    format!("{scheme}://{host}/{}?{options}", database_name())
}
