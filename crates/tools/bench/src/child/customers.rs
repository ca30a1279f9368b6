//! Customers who have come and all wait, until the kitchen calls them.

use std::process;
use std::sync::{Arc, RwLock, mpsc};
use std::thread;
use std::time::Instant;

use serde::{Deserialize, Serialize};

use crate::measurements::Customers;
use crate::usage::{Watch, context_switches};

/// How many customers to let in, and what each of them is.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub struct Order {
    pub count: usize,
    pub customers: Customers,
}

/// What their waiting has cost.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub struct Waited {
    /// How many there were: fewer if the system allowed no more threads.
    pub count: usize,
    /// Memory, in bytes, while all of them waited.
    pub memory: f64,
    /// Seconds from the first start until all of them waited.
    pub start: f64,
    /// Context switches, from the first start until the last had gone home.
    pub switches: i64,
}

/// Lets them come, wait, and go home again.
///
/// The kitchen holds a lock for writing, and each customer waits to read it.
pub fn run_child(order: Order) -> anyhow::Result<Waited> {
    match order.customers {
        Customers::Tasks => wait_in_tasks(order.count),
        Customers::Threads => wait_in_threads(order.count),
    }
}

fn wait_in_threads(count: usize) -> anyhow::Result<Waited> {
    let mut measure = Measure::begin()?;
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
    arrivals.iter().take(customers.len()).for_each(drop);
    measure.all_wait();
    drop(closed);
    let count = customers.len();
    for customer in customers {
        let _ = customer.join();
    }
    measure.end(count)
}

#[tokio::main(flavor = "current_thread")]
async fn wait_in_tasks(count: usize) -> anyhow::Result<Waited> {
    let mut measure = Measure::begin()?;
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
    measure.all_wait();
    drop(closed);
    for customer in customers {
        customer.await?;
    }
    measure.end(count)
}

/// What is read off before, while and after they wait.
struct Measure {
    process: Watch,
    before: f64,
    switches: i64,
    began: Instant,
    start: f64,
    memory: f64,
}

impl Measure {
    fn begin() -> anyhow::Result<Self> {
        let mut process = Watch::new(process::id());
        Ok(Self {
            before: process.usage().map_or(f64::NAN, |usage| usage.memory),
            process,
            switches: context_switches()?,
            began: Instant::now(),
            start: f64::NAN,
            memory: f64::NAN,
        })
    }

    fn all_wait(&mut self) {
        self.start = self.began.elapsed().as_secs_f64();
        let memory = self.process.usage().map_or(f64::NAN, |usage| usage.memory);
        self.memory = memory - self.before;
    }

    fn end(self, count: usize) -> anyhow::Result<Waited> {
        Ok(Waited {
            count,
            memory: self.memory,
            start: self.start,
            switches: context_switches()? - self.switches,
        })
    }
}
