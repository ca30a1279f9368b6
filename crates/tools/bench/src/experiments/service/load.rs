//! Asking again and again, and watching what that costs.

use std::time::Duration;

use anyhow::ensure;
use futures::FutureExt;
use futures::future::{OptionFuture, try_join_all};
use serde::{Deserialize, Serialize};
use tokio::time::{Instant, sleep_until};

use crate::quantiles::quantiles;
use crate::usage::{Process, Usage};

/// How long to ask before the answers count, and how long they count.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub struct Span {
    pub warm_up: Duration,
    pub counted: Duration,
}

/// The time in which the answers count.
#[derive(Clone, Copy)]
pub struct Window {
    begin: Instant,
    end: Instant,
}

/// What a load has cost.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub struct Cost {
    /// Answers a second.
    pub rate: f64,
    /// The median latency, in milliseconds.
    pub p50: f64,
    /// The p99 latency, in milliseconds.
    pub p99: f64,
    /// Computing time of the server for an answer, in microseconds.
    pub cpu: f64,
    /// Memory of the server, in MiB.
    pub memory: f64,
    /// How much of one core MongoDB used, in percent, if its process is known.
    pub mongod: Option<f64>,
}

impl Window {
    /// Creates a window that begins after the warm-up.
    pub fn new(span: Span) -> Self {
        let begin = Instant::now() + span.warm_up;
        let end = begin + span.counted;
        Self { begin, end }
    }

    /// Waits for an answer; returns whether it's time for another question. How long it took
    /// is added to `took` if it came within the window.
    ///
    /// # Errors
    /// Those of `answer`.
    pub async fn wait(
        self,
        took: &mut Vec<Duration>,
        answer: impl Future<Output = anyhow::Result<()>>,
    ) -> anyhow::Result<bool> {
        let asked = Instant::now();
        answer.await?;
        let answered = Instant::now();
        if (self.begin..self.end).contains(&answered) {
            took.push(answered - asked);
        }
        Ok(answered < self.end)
    }

    /// Lets the callers ask, and watches what the processes use up meanwhile.
    ///
    /// # Errors
    /// Those of the callers; a process has ended; or no answer came within the window, and
    /// nothing has a cost.
    pub async fn watch(
        self,
        callers: impl Iterator<Item = impl Future<Output = anyhow::Result<Vec<Duration>>>>,
        server: u32,
        mongod: Option<u32>,
    ) -> anyhow::Result<Cost> {
        let mongod = OptionFuture::from(mongod.map(|pid| self.usage(pid))).map(Option::transpose);
        let (took, server, mongod) =
            tokio::try_join!(try_join_all(callers), self.usage(server), mongod)?;
        let took = Vec::from_iter(took.iter().flatten().map(|it| it.as_secs_f64() * 1e3));
        let (answers, seconds) = (took.len() as f64, (self.end - self.begin).as_secs_f64());
        ensure!(
            answers > 0.0,
            "no answer within {seconds} s: is the machine busy?"
        );
        let [p50, p99] = quantiles(took, [0.5, 0.99]);
        Ok(Cost {
            rate: answers / seconds,
            p50,
            p99,
            cpu: server.cpu * 1e6 / answers,
            memory: server.memory / f64::from(1 << 20),
            mongod: mongod.map(|used| 100.0 * used.cpu / seconds),
        })
    }

    /// Returns the computing time that a process uses within the window, and the memory
    /// that it has in the end.
    async fn usage(self, pid: u32) -> anyhow::Result<Usage> {
        let mut process = Process::new(pid)?;
        sleep_until(self.begin).await;
        let before = process.usage()?;
        sleep_until(self.end).await;
        let after = process.usage()?;
        Ok(Usage {
            cpu: after.cpu - before.cpu,
            ..after
        })
    }
}
