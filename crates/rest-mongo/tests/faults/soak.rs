//! A soak: callers put and get for minutes while MongoDB is killed, restarted and hung.
//!
//! `just soak` runs it. It takes five minutes, or as many as `SOAK_MINUTES` says, but
//! has each fault at least once. It prints a line for each, and ends at the first answer
//! that's wrong or late. `SOAK_SEED` repeats the requests and the faults of an earlier
//! run.

mod caller;
mod ledger;
mod planted;
mod record;
mod stored;

use std::cell::Cell;
use std::env;
use std::str::FromStr;
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use fastrand::Rng;
use futures::future::{try_join, try_join_all};
use rustix::process::{Pid, Signal, kill_process};
use tokio::time::{sleep, timeout};

use self::caller::Caller;
use self::record::{DEADLINE, RECOVERY_LIMIT, Record};
use crate::common::{Service, rest_mongo};
use crate::database::Database;

const CALLERS: u64 = 200;

/// How long to wait for an answer that doesn't come.
const ANSWER_TIMEOUT: Duration = Duration::from_secs(60);

/// The longest time between two faults.
const MAX_CALM: Duration = Duration::from_secs(3);

/// How long MongoDB is away after it has ended: long enough for a 503.
const MIN_ABSENCE: Duration = Duration::from_secs(1);
const MAX_ABSENCE: Duration = Duration::from_secs(4);

/// How much memory the service may have in the end, over what it had at the start.
const MAX_GROWTH_MEGABYTES: u64 = 64;

#[derive(Clone, Copy, Debug)]
enum Fault {
    /// `kill -9`, and a new start.
    Kill,
    /// A stop in good order, and a new start.
    Restart,
    /// A hang that the service waits for.
    ShortHang,
    /// A hang for longer than the service waits.
    LongHang,
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "it takes minutes: `just soak` runs it"]
async fn every_answer_is_right_and_in_time_and_nothing_acknowledged_is_lost() -> anyhow::Result<()>
{
    let seed = read_variable("SOAK_SEED", fastrand::u64(..1_000_000))?;
    eprintln!("The seed is {seed}.");
    soak(seed)
        .await
        .with_context(|| format!("with SOAK_SEED={seed}"))
}

async fn soak(seed: u64) -> anyhow::Result<()> {
    let database = Database::start().await;
    let uri = format!("{}soak", database.uri());
    let mut command = rest_mongo(&uri);
    command.args(["--deadline", &DEADLINE.as_millis().to_string()]);
    let mut service = Service::start(&mut command).await;
    let memory_before = service.resident_megabytes();

    let (record, stopped) = (Record::default(), Cell::new(false));
    let callers = (0..CALLERS).map(async |number| {
        let random = Rng::with_seed(seed.wrapping_add(1 + number));
        let mut caller = Caller::new(format!("caller-{number}"), random, &service, &record);
        while !stopped.get() {
            let step = timeout(ANSWER_TIMEOUT, caller.step()).await;
            step.context("the service doesn't answer")??;
        }
        anyhow::Ok(caller.ledgers)
    });
    let faults = async {
        let database = inject_faults(database, &record, Rng::with_seed(seed)).await?;
        stopped.set(true);
        Ok(database)
    };
    let (ledgers, database) = try_join(try_join_all(callers), faults).await?;
    eprintln!("{record}");
    // A status that never came wasn't checked either.
    record.ensure_seen([200, 201, 404, 503, 504])?;
    if let Some((before, after)) = memory_before.zip(service.resident_megabytes()) {
        eprintln!("The service's memory went from {before} to {after} MB.");
        ensure!(after < before + MAX_GROWTH_MEGABYTES, "that's too much");
    }

    let pid = service.child.id().context("it runs")?;
    let pid = Pid::from_raw(pid.cast_signed()).context("it's a process")?;
    kill_process(pid, Signal::TERM)?;
    let status = service.child.wait().await?;
    ensure!(status.success(), "the service has stopped with {status}");
    // What was acknowledged is to survive this crash, too.
    let database = database.kill().await.restart().await;
    stored::check(&uri, ledgers.into_iter().flatten()).await?;
    database.close().await;
    Ok(())
}

/// Has each fault in turn, in a random order, until the time is over. Returns MongoDB,
/// which is well again.
async fn inject_faults(
    mut database: Database,
    record: &Record,
    mut random: Rng,
) -> anyhow::Result<Database> {
    let minutes = read_variable("SOAK_MINUTES", 5.0)?;
    let (began, duration) = (Instant::now(), Duration::try_from_secs_f64(minutes * 60.0)?);
    loop {
        let mut faults = [
            Fault::Kill,
            Fault::Restart,
            Fault::ShortHang,
            Fault::LongHang,
        ];
        random.shuffle(&mut faults);
        for fault in faults {
            sleep(MAX_CALM.mul_f64(random.f64())).await;
            record.begin_fault();
            database = suffer(fault, database, record, random.f64()).await;
            let returned = Instant::now();
            timeout(RECOVERY_LIMIT, record.success())
                .await
                .with_context(|| format!("no success in {RECOVERY_LIMIT:?} after a {fault:?}"))?;
            record.end_fault();
            eprintln!(
                "{:4} s: a {fault:?}; the first success came {:.1?} after the return",
                began.elapsed().as_secs(),
                returned.elapsed()
            );
        }
        if began.elapsed() >= duration {
            return Ok(database);
        }
    }
}

/// Has a fault, which lasts the longer the greater the `share` is, from 0 to 1.
async fn suffer(fault: Fault, database: Database, record: &Record, share: f64) -> Database {
    let place = match fault {
        Fault::Kill => database.kill().await,
        Fault::Restart => database.close().await,
        Fault::ShortHang => return hang(database, DEADLINE.mul_f64(0.9 * share)).await,
        Fault::LongHang => return hang(database, DEADLINE.mul_f64(1.1 + 0.9 * share)).await,
    };
    record.go_away();
    sleep(MIN_ABSENCE + (MAX_ABSENCE - MIN_ABSENCE).mul_f64(share)).await;
    place.restart().await
}

async fn hang(database: Database, time: Duration) -> Database {
    database.signal(Signal::STOP);
    sleep(time).await;
    database.signal(Signal::CONT);
    database
}

/// Reads a number from the environment.
fn read_variable<T: FromStr>(name: &str, default: T) -> anyhow::Result<T> {
    let Ok(text) = env::var(name) else {
        return Ok(default);
    };
    let number = text.parse().ok();
    number.with_context(|| format!("{name} isn't a number: {text:?}"))
}
