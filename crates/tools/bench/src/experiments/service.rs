//! rest-mongo: the service, its Python twin, and the driver as the limit.

use std::collections::BTreeMap;
use std::path::Path;
use std::process;
use std::time::Duration;

use bson::Document;
use local_mongo::{LocalMongo, Storage};
use mongodb::Client;

use crate::args::Args;
use crate::child::Child;
use crate::child::driver::Order;
use crate::document::document;
use crate::load::{Cost, Span};
use crate::measurements::{Costs, CpuRatio, Load};
use crate::progress;
use crate::samples::Samples;
use crate::server::Server;
use crate::subject::Subject;

/// Whose computing time is compared with whose.
const RATIOS: [(Subject, Subject); 6] = [
    (Subject::Socket, Subject::Driver),
    (Subject::Service, Subject::Driver),
    (Subject::Service, Subject::DriverAllCores),
    (Subject::Service, Subject::Socket),
    (Subject::Twin, Subject::Service),
    (Subject::Twin, Subject::Socket),
];

/// The costs of each subject, in each round.
type Rounds = BTreeMap<Subject, Vec<Cost>>;

/// Asks each subject, in turn, on few connections and on many.
pub async fn measure(args: &Args, python: &Path) -> anyhow::Result<Vec<Load>> {
    let mongo = LocalMongo::open(args.mongodb_uri.clone(), Storage::Temporary).await?;
    let uri = with_database(mongo.uri());
    let client = Client::with_uri_str(&uri).await?;
    let database = client.database(&database_name());
    database
        .collection::<Document>("stuff")
        .insert_one(document())
        .await?;

    // The driver needs no server.
    let servers = BTreeMap::from([
        (Subject::Socket, Server::socket(&uri).await?),
        (Subject::Service, Server::service(&uri).await?),
        (Subject::Twin, Server::twin(python, &uri).await?),
    ]);
    let (warm_up, counted) = args.pick((300, 1500), (50, 500));
    let [warm_up, counted] = [warm_up, counted].map(Duration::from_millis);
    let span = Span { warm_up, counted };
    let number_of_rounds = args.pick(5, 1);
    let mut loads = Vec::new();
    // A busy machine doesn't answer many callers within a moment.
    for callers in args.pick([1, 32, 256], [1, 4, 16]) {
        let mut rounds = Rounds::new();
        for round in 1..=number_of_rounds {
            progress::report(format!(
                "service: {callers} connections, round {round} of {number_of_rounds}"
            ));
            for subject in Subject::ALL {
                let cost = match servers.get(&subject) {
                    Some(server) => server.ask(callers, span, mongo.pid()).await?,
                    None => {
                        let order = Order {
                            uri: uri.clone(),
                            mongod: mongo.pid(),
                            callers,
                            multi_thread: subject == Subject::DriverAllCores,
                            span,
                        };
                        Child::Driver(order).measure().await?
                    }
                };
                rounds.entry(subject).or_default().push(cost);
            }
        }
        loads.push(sum_up(callers, &rounds));
    }
    for server in servers.into_values() {
        server.end().await?;
    }
    database.drop().await?;
    client.shutdown().await;
    mongo.close().await?;
    Ok(loads)
}

fn sum_up(connections: usize, rounds: &Rounds) -> Load {
    let cpu_ratios = RATIOS.map(|(of, to)| {
        // Those within each round.
        let pairs = rounds[&of].iter().zip(&rounds[&to]);
        let ratio = Samples::new(pairs.map(|(of, to)| of.cpu / to.cpu)).figure();
        CpuRatio { of, to, ratio }
    });
    Load {
        connections,
        subjects: rounds
            .iter()
            .map(|(&subject, it)| (subject, costs(it)))
            .collect(),
        cpu_ratios: cpu_ratios.into(),
    }
}

fn costs(rounds: &[Cost]) -> Costs {
    let figure = |of: fn(&Cost) -> f64| Samples::new(rounds.iter().map(of)).figure();
    Costs {
        cpu_us: figure(|cost| cost.cpu),
        answers_per_second: figure(|cost| cost.rate),
        median_ms: figure(|cost| cost.p50),
        p99_ms: figure(|cost| cost.p99),
        memory_mib: figure(|cost| cost.memory),
        mongodb_cpu_percent: figure(|cost| cost.mongod.map_or(f64::NAN, |share| share * 100.0)),
    }
}

/// Returns the name of a database of our own, on a MongoDB that may have others.
fn database_name() -> String {
    format!("takeaway_bench_{}", process::id())
}

fn with_database(uri: &str) -> String {
    let (server, options) = uri.split_once('?').unwrap_or((uri, ""));
    let (scheme, rest) = server.split_once("://").unwrap_or(("mongodb", server));
    let host = rest.split('/').next().unwrap_or(rest);
    format!("{scheme}://{host}/{}?{options}", database_name())
}
