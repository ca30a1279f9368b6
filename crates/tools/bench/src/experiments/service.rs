//! rest-mongo: the service, its Python twin, and the driver as the limit.

mod driver;
mod load;
pub mod server;

use std::collections::BTreeMap;
use std::process;
use std::time::Duration;

use bson::doc;
use comfy_table::Table;
use futures::future::LocalBoxFuture;
use local_mongo::{LocalMongo, Storage};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use self::driver::{ID, LookUps, collection};
use self::load::{Cost, Span};
use self::server::Server;
use crate::child;
use crate::experiments::Experiment;
use crate::figures::Figures;
use crate::options::Options;
use crate::plot::{Line, Plot};

/// Programs that look up a document, or serve it.
pub struct Service;

/// The driver alone, on one thread.
const DRIVER: &str = "driver";
/// The driver alone, with a thread for each core.
const DRIVER_ALL_CORES: &str = "driver, all cores";
/// The driver behind a socket.
const SOCKET: &str = "socket";
/// The service of rest-mongo.
const SERVICE: &str = "service";
/// The service's Python twin.
const TWIN: &str = "twin";

/// The servers that a reader compares. The data file has the driver too.
const SERVERS: [&str; 3] = [SOCKET, SERVICE, TWIN];

/// Whose computing time the chapter compares with whose.
const RATIOS: [(&str, &str); 2] = [(SERVICE, SOCKET), (TWIN, SERVICE)];

/// What a process of its own does.
#[derive(Serialize, Deserialize)]
enum Order {
    /// It looks up the document with the driver alone, again and again.
    LookUp(LookUps),
    /// It serves with the driver behind a socket, over the MongoDB at a URI. It prints
    /// where it listens.
    Serve(String),
}

impl Experiment for Service {
    fn name(&self) -> &'static str {
        "service"
    }

    fn measure<'a>(&'a self, options: &'a Options) -> LocalBoxFuture<'a, anyhow::Result<Figures>> {
        Box::pin(ask_all(options))
    }

    /// Makes a column for each server, and for each measure a row for each number of
    /// connections, below a row that names the measure.
    fn table(&self, figures: &Figures) -> Table {
        let mut table = Table::new();
        table.set_header(["connections"].into_iter().chain(SERVERS));
        for (heading, measure) in [
            ("CPU for each answer, µs", "cpu_us"),
            ("answers a second", "answers_per_second"),
            ("median, ms", "median_ms"),
            ("p99, ms", "p99_ms"),
            ("memory, MiB", "memory_mib"),
        ] {
            table.add_row([format!("**{heading}**")]);
            for (count, _) in figures.over_counts(&format!("{measure}.{SERVICE}")) {
                let cell = |server| figures.measured(&format!("{measure}.{server}@{count}"));
                table.add_row([count.to_string()].into_iter().chain(SERVERS.map(cell)));
            }
        }
        table
    }

    /// Plots the computing time of each server.
    fn plots(&self, figures: &Figures) -> Vec<Plot> {
        vec![Plot {
            file: "service-cpu.svg",
            title: "Computing time for one GET",
            x: "connections at once",
            y: "microseconds",
            lines: SERVERS.map(|it| Line::new(figures, "cpu_us", it)).into(),
        }]
    }

    fn run_child(&self, order: &str) -> anyhow::Result<Value> {
        match serde_json::from_str(order)? {
            Order::LookUp(look_ups) => Ok(serde_json::to_value(driver::look_up(&look_ups)?)?),
            Order::Serve(uri) => match driver::serve(&uri)? {},
        }
    }
}

/// Asks each subject, in turn, on few connections and on many.
async fn ask_all(options: &Options) -> anyhow::Result<Figures> {
    let mongo = LocalMongo::open(options.mongodb_uri.clone(), Storage::Temporary).await?;
    let uri = with_database_of_our_own(mongo.uri());
    let stuff = collection(&uri).await?;
    let document = doc! {
        "_id": ID, "dish": "pizza", "olives": 7, "price": 8.5, "to go": true,
        "extras": ["cheese", "basil"], "customer": { "name": "Ada", "waits": true },
    };
    stuff.insert_one(document).await?;
    let mut socket = child::command(Service.name(), &Order::Serve(uri.clone()))?;
    let servers = [
        (SOCKET, Server::start(&mut socket).await?),
        (SERVICE, Server::service(&uri).await?),
        (TWIN, Server::twin(&uri).await?),
    ];

    let [warm_up, counted] = options
        .pick([300, 1500], [50, 500])
        .map(Duration::from_millis);
    let span = Span { warm_up, counted };
    let rounds = options.pick(5, 1);
    let mut figures = Figures::default();
    // A busy machine doesn't answer many callers within a moment.
    for callers in options.pick([1, 32, 256], [1, 4, 16]) {
        let mut costs: BTreeMap<&str, Vec<Cost>> = BTreeMap::new();
        for round in 1..=rounds {
            eprintln!("- service: {callers} connections, round {round} of {rounds}");
            for (driver, multi_thread) in [(DRIVER, false), (DRIVER_ALL_CORES, true)] {
                let order = Order::LookUp(LookUps {
                    uri: uri.clone(),
                    mongod: mongo.pid(),
                    callers,
                    multi_thread,
                    span,
                });
                let cost = child::measure(Service.name(), &order).await?;
                costs.entry(driver).or_default().push(cost);
            }
            for (name, server) in &servers {
                let cost = server.ask(callers, span, mongo.pid()).await?;
                costs.entry(name).or_default().push(cost);
            }
        }
        add(&mut figures, callers, &costs);
    }
    drop(servers);
    let database = stuff.namespace().db;
    stuff.client().database(&database).drop().await?;
    mongo.close().await?;
    Ok(figures)
}

/// Adds the costs of each subject in each round, with this number of callers.
fn add(figures: &mut Figures, callers: usize, costs: &BTreeMap<&str, Vec<Cost>>) {
    for (subject, costs) in costs {
        let mut add = |measure, of: fn(&Cost) -> f64| {
            let name = format!("{measure}.{subject}@{callers}");
            figures.add(name, costs.iter().map(of));
        };
        add("cpu_us", |it| it.cpu);
        add("answers_per_second", |it| it.rate);
        add("median_ms", |it| it.p50);
        add("p99_ms", |it| it.p99);
        add("memory_mib", |it| it.memory);
        add("mongodb_cpu_percent", |it| it.mongod.unwrap_or(f64::NAN));
    }
    for (of, to) in RATIOS {
        // Those within each round.
        let pairs = costs[of].iter().zip(&costs[to]);
        let name = format!("cpu_us.{of}/{to}@{callers}");
        figures.add(name, pairs.map(|(of, to)| of.cpu / to.cpu));
    }
}

/// Names a database of our own, on a MongoDB that may have others.
fn with_database_of_our_own(uri: &str) -> String {
    let (server, options) = uri.split_once('?').unwrap_or((uri, ""));
    let (scheme, rest) = server.split_once("://").unwrap_or(("mongodb", server));
    let host = rest.split('/').next().unwrap_or(rest);
    let id = process::id();
    format!("{scheme}://{host}/takeaway_bench_{id}?{options}")
}
