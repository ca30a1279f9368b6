//! rest-mongo: the service, its Python twin, and the driver as the limit.

use std::path::Path;
use std::process;
use std::time::Duration;

use bson::{Document, doc};
use local_mongo::{LocalMongo, Storage};
use mongodb::Client;

use crate::child::Child;
use crate::config::Config;
use crate::experiments::driver::Order;
use crate::experiments::programs::Program;
use crate::experiments::service_tables::{ALL_CORES, DRIVER, NAMES, SOCKET, plot, table};
use crate::experiments::{Finding, progress};
use crate::load::Span;

/// The document that everybody asks for.
pub const ID: &str = "order-17";

/// Asks each of them, in turn, on few connections and on many.
pub async fn measure(config: &Config, python: &Path) -> anyhow::Result<Finding> {
    let mongo = LocalMongo::open(config.mongodb_uri.clone(), Storage::Temporary).await?;
    let uri = with_database(mongo.uri());
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

    // In the order of the names.
    let programs = [
        Program::socket(&uri).await?,
        Program::rust(&uri).await?,
        Program::twin(python, &uri).await?,
    ];
    let (warm_up, counted) = config.pick((300, 1500), (50, 500));
    let [warm_up, counted] = [warm_up, counted].map(Duration::from_millis);
    let span = Span { warm_up, counted };
    let rounds = config.pick(5, 1);
    let mut results = Vec::new();
    // A busy machine does not answer many callers within a moment.
    for callers in config.pick([1, 32, 256], [1, 4, 16]) {
        let mut costs = [const { Vec::new() }; NAMES.len()];
        for round in 1..=rounds {
            progress(format!(
                "service: {callers} connections, round {round} of {rounds}"
            ));
            let pid = mongo.pid();
            for (at, multi_thread) in [(DRIVER, false), (ALL_CORES, true)] {
                let driver = Child::Driver(Order {
                    uri: uri.clone(),
                    mongod: pid,
                    callers,
                    multi_thread,
                    span,
                });
                costs[at].push(driver.start().await?);
            }
            for (costs, program) in costs[SOCKET..].iter_mut().zip(&programs) {
                costs.push(program.ask(callers, span, pid).await?);
            }
        }
        results.push((callers, costs));
    }
    for program in programs {
        program.end().await?;
    }
    database.drop().await?;
    database.client().clone().shutdown().await;
    mongo.close().await?;

    let tables = table(&results).to_string();
    let plots = vec![("service-cpu.svg", plot(&results)?)];
    Ok(Finding {
        name: "service",
        tables,
        plots,
    })
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
