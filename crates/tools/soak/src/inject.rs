//! Fault injection: each fault in turn, in a random order, for a random time.

use std::time::{Duration, Instant};

use fastrand::Rng;
use tokio::time::{sleep, timeout};

use crate::args::Args;
use crate::database::{Database, Place};
use crate::fault::Fault;
use crate::report::Trouble;
use crate::tally::Tally;

/// The longest time between two faults.
const LONGEST_CALM: Duration = Duration::from_secs(3);

/// The longest time that a MongoDB is away.
const LONGEST_ABSENCE: Duration = Duration::from_secs(4);

/// Injects as many faults as `args` say. When this future is dropped half-way,
/// the database ends.
///
/// # Errors
/// The database could not be made to suffer, or did not recover.
pub async fn faults(
    mut database: Database,
    args: &Args,
    tally: &Tally,
) -> anyhow::Result<Database> {
    let mut random = Rng::with_seed(args.seed);
    let mut bag = Vec::new();
    for _ in 0..args.faults.unwrap_or(usize::MAX) {
        if bag.is_empty() {
            bag = vec![Fault::Kill, Fault::Hang, Fault::Restart];
            random.shuffle(&mut bag);
        }
        sleep(LONGEST_CALM.mul_f64(random.f64())).await;
        let Some(fault) = bag.pop() else { continue };
        tally.fault_begins(fault);
        let share = random.f64();
        database = match fault {
            Fault::Kill => absence(database.kill().await, share, tally).await?,
            Fault::Restart => absence(database.stop().await?, share, tally).await?,
            Fault::Hang => {
                // Half of the hangs are longer than the service waits.
                let hung = (args.deadline * 2).mul_f64(share);
                database.hang(hung).await?;
                database
            }
        };
        recover(fault, tally).await;
    }
    Ok(database)
}

/// Starts MongoDB again after a share of the longest absence.
async fn absence(place: Place, share: f64, tally: &Tally) -> anyhow::Result<Database> {
    tally.goes_away();
    sleep(LONGEST_ABSENCE.mul_f64(share)).await;
    place.start().await
}

/// Waits for the first success since the return.
async fn recover(fault: Fault, tally: &Tally) {
    let returned = Instant::now();
    let success = tally.success.notified();
    if timeout(tally.limits.first_success, success).await.is_err() {
        let limit = tally.limits.first_success;
        tally.report().found(
            Trouble::Late,
            format!("no success in {limit:?} after a {fault:?}"),
        );
    } else {
        tally.report().recovered(returned.elapsed());
    }
    tally.fault_ends();
}
