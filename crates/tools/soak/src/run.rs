//! The soak from its start to its table.

use std::path::Path;
use std::sync::Arc;

use anyhow::Context;
use tokio::time::sleep;

use crate::args::Args;
use crate::callers::Callers;
use crate::database::Place;
use crate::report::{Report, Trouble};
use crate::service::Service;
use crate::tally::Tally;
use crate::{check, inject, memory, progress};

/// Runs the soak against the service `program`, until its time is over or `stop`
/// is ready.
///
/// # Errors
/// The soak itself could not go on, which says nothing of the service.
pub async fn run(
    args: &Args,
    program: &Path,
    stop: impl Future<Output = ()>,
) -> anyhow::Result<Report> {
    println!("The seed is {}.", args.seed);
    let folder = tempfile::Builder::new().prefix("soak-").tempdir()?;
    let (data, log) = (folder.path().join("data"), folder.path().join("log"));
    let place = Place {
        folder: data,
        port: 0,
    };
    let database = place.start().await?;
    let (uri, place) = (database.uri().to_owned(), database.place.clone());
    let mut service = Service::start(program, &uri, args.deadline, &log).await?;
    let before = memory::of(service.pid);

    let tally = Arc::new(Tally::new(args));
    let callers = Callers::start(&service.address, args, &tally)?;
    tokio::select! {
        injected = inject::faults(database, args, &tally) => drop(injected?),
        () = sleep(args.duration()) => {}
        () = stop => println!("Stopping."),
        () = progress::show(&tally, service.pid) => {}
        () = service.ended() => println!("The service has ended."),
    }
    tally.close();
    let ledgers = callers.stop().await;
    let after = memory::of(service.pid);
    let stopped = service.stop().await;

    // The database has ended, or is about to. What it has acknowledged is to be
    // there when the next one starts.
    let database = place.start().await?;
    let tally = Arc::into_inner(tally).context("the callers have ended")?;
    let mut report = tally.into_report();
    if let Err(error) = stopped {
        report.found(Trouble::Wrong, format!("{error:#}"));
    }
    report.memory = before.zip(after).map(<[_; 2]>::from);
    check::stored(&uri, ledgers, &mut report).await?;
    database.stop().await?;
    if !report.held() {
        println!("The data and the log are in {}.", folder.keep().display());
    }
    Ok(report)
}
