//! The callers, all together.

use std::sync::Arc;

use fastrand::Rng;
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::args::Args;
use crate::caller::Caller;
use crate::ledger::Ledger;
use crate::tally::Tally;

/// Callers at work, each in a task of its own.
#[derive(Debug)]
pub struct Callers {
    tasks: JoinSet<Vec<Ledger>>,
    stop: watch::Sender<bool>,
}

impl Callers {
    /// Lets them ask the service at `address`, until [`Callers::stop`].
    ///
    /// # Errors
    /// The system has no room for so many.
    pub fn start(address: &str, args: &Args, tally: &Arc<Tally>) -> reqwest::Result<Self> {
        let (stop, stopped) = watch::channel(false);
        let mut tasks = JoinSet::new();
        for number in 0..args.callers {
            let name = format!("soak-{number}");
            let random = Rng::with_seed(args.seed.wrapping_add(1 + number as u64));
            let mut caller = Caller::new(address, name, random, tally.clone())?;
            let stopped = stopped.clone();
            tasks.spawn(async move {
                while !*stopped.borrow() {
                    caller.step().await;
                }
                caller.ledgers
            });
        }
        Ok(Self { tasks, stop })
    }

    /// Waits for the last answer of each; returns the ledgers of all.
    pub async fn stop(self) -> Vec<Ledger> {
        self.stop.send_replace(true);
        self.tasks.join_all().await.into_iter().flatten().collect()
    }
}
