//! The progress, a line every few seconds.

use std::time::Duration;

use rustix::process::Pid;
use tokio::time::interval;

use crate::fault::Fault;
use crate::memory;
use crate::report::Report;
use crate::tally::Tally;

const EVERY: Duration = Duration::from_secs(5);

/// Prints the progress for as long as it is polled; `service` is the process.
pub async fn show(tally: &Tally, service: Pid) {
    let mut ticks = interval(EVERY);
    // The first tick comes at once, when there is nothing to tell.
    ticks.tick().await;
    loop {
        ticks.tick().await;
        let memory = memory::of(service).map(|memory| memory::mib(memory.now));
        println!("{} {}", line(&tally.report()), memory.unwrap_or_default());
    }
}

fn line(report: &Report) -> String {
    let seconds = report.elapsed().as_secs();
    let mongodb = match report.fault {
        None => "is well",
        Some(Fault::Kill) => "was killed",
        Some(Fault::Hang) => "hangs",
        Some(Fault::Restart) => "restarts",
    };
    let answers: usize = report.answers.values().map(Vec::len).sum();
    let faults: usize = report.faults.values().sum();
    let (writes, troubles) = (report.acknowledged, report.troubles());
    format!(
        "{seconds:4} s: MongoDB {mongodb:10} {answers:8} answers {writes:8} writes \
         {faults:4} faults {troubles:4} broken promises"
    )
}
