//! Customers who have come and all wait, until the kitchen calls them.

use std::process;
use std::sync::{Arc, RwLock, mpsc};
use std::thread;
use std::time::Instant;

use nix::sys::resource::{UsageWho, getrusage};
use serde::{Deserialize, Serialize};
use tokio::runtime::Builder;

use crate::usage::Process;

/// How many customers to let in, and whether each is a thread or a task.
#[derive(Serialize, Deserialize)]
pub struct Order {
    pub count: usize,
    pub in_threads: bool,
}

/// What their waiting has cost.
#[derive(Serialize, Deserialize)]
pub struct Waited {
    /// How many there were: fewer if the system allowed no more threads.
    pub count: usize,
    /// Memory of each, in bytes, while all of them waited.
    pub memory_each: f64,
    /// Seconds from the first start until all of them waited.
    pub start: f64,
    /// Context switches, from the first start until the last had gone home.
    pub switches: i64,
}

/// Lets them come, wait, and go home again.
///
/// The kitchen holds a lock for writing, and each customer waits to read it.
pub fn wait(order: Order) -> anyhow::Result<Waited> {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let mut process = Process::new(process::id())?;
    let (before, switches_before) = (process.usage()?, context_switches()?);
    let (mut start, mut memory) = (f64::NAN, f64::NAN);
    let began = Instant::now();
    let all_wait = || {
        start = began.elapsed().as_secs_f64();
        memory = process.usage()?.memory - before.memory;
        Ok(())
    };
    let count = if order.in_threads {
        wait_in_threads(order.count, all_wait)?
    } else {
        runtime.block_on(wait_in_tasks(order.count, all_wait))?
    };
    Ok(Waited {
        count,
        memory_each: memory / count as f64,
        start,
        switches: context_switches()? - switches_before,
    })
}

/// Calls `all_wait` when they do. Returns how many there were.
fn wait_in_threads(
    count: usize,
    all_wait: impl FnOnce() -> anyhow::Result<()>,
) -> anyhow::Result<usize> {
    let kitchen = Arc::new(RwLock::new(()));
    let closed = kitchen.write().map_err(|_| anyhow::anyhow!("poisoned"))?;
    let (arrive, arrivals) = mpsc::channel();
    let mut customers = Vec::with_capacity(count);
    for _ in 0..count {
        let (kitchen, arrive) = (Arc::clone(&kitchen), arrive.clone());
        let customer = thread::Builder::new().spawn(move || {
            let _ = arrive.send(());
            drop(kitchen.read());
        });
        match customer {
            Ok(customer) => customers.push(customer),
            // The system allows no more of them.
            Err(_) => break,
        }
    }
    let count = customers.len();
    arrivals.iter().take(count).for_each(drop);
    all_wait()?;
    drop(closed);
    for customer in customers {
        let _ = customer.join();
    }
    Ok(count)
}

/// Calls `all_wait` when they do. Returns how many there were.
async fn wait_in_tasks(
    count: usize,
    all_wait: impl FnOnce() -> anyhow::Result<()>,
) -> anyhow::Result<usize> {
    let kitchen = Arc::new(tokio::sync::RwLock::new(()));
    let closed = kitchen.write().await;
    let (arrive, mut arrivals) = tokio::sync::mpsc::unbounded_channel();
    let mut customers = Vec::with_capacity(count);
    for _ in 0..count {
        let (kitchen, arrive) = (Arc::clone(&kitchen), arrive.clone());
        customers.push(tokio::spawn(async move {
            let _ = arrive.send(());
            drop(kitchen.read().await);
        }));
    }
    for _ in 0..count {
        arrivals.recv().await;
    }
    all_wait()?;
    drop(closed);
    for customer in customers {
        customer.await?;
    }
    Ok(count)
}

/// Returns how often the system has taken a core from this process, or it has given one
/// up, so far.
fn context_switches() -> nix::Result<i64> {
    let usage = getrusage(UsageWho::RUSAGE_SELF)?;
    Ok(usage.voluntary_context_switches() + usage.involuntary_context_switches())
}
