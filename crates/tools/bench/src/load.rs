//! Asking again and again, and watching what that costs.

use std::time::Duration;

use anyhow::ensure;
use serde::{Deserialize, Serialize};
use tokio::time::{Instant, sleep_until};

use crate::samples::Samples;
use crate::usage::{Usage, Watch};

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

/// A caller, who asks, waits for the answer, and asks again.
pub struct Caller {
    window: Window,
    took: Vec<Duration>,
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
    /// How much of one core MongoDB used, if its process is known.
    pub mongod: Option<f64>,
}

impl Caller {
    /// Creates a caller that has not asked yet.
    pub fn new(window: Window) -> Self {
        let took = Vec::new();
        Self { window, took }
    }

    /// Waits for an answer; returns whether it is time for another question. What
    /// comes outside of the window isn't counted.
    ///
    /// # Errors
    ///
    /// Those of `answer`.
    pub async fn wait(
        &mut self,
        answer: impl Future<Output = anyhow::Result<()>>,
    ) -> anyhow::Result<bool> {
        let asked = Instant::now();
        answer.await?;
        let answered = Instant::now();
        if (self.window.begin..self.window.end).contains(&answered) {
            self.took.push(answered - asked);
        }
        Ok(answered < self.window.end)
    }

    /// Returns how long each counted answer took.
    pub fn took(self) -> Vec<Duration> {
        self.took
    }
}

impl Window {
    /// Creates a window that begins after the warm-up.
    pub fn new(span: Span) -> Self {
        let begin = Instant::now() + span.warm_up;
        let end = begin + span.counted;
        Self { begin, end }
    }

    /// Returns what the processes use up within the window.
    pub async fn watch(self, server: u32, mongod: Option<u32>) -> Vec<Option<(Usage, Usage)>> {
        let pids = [Some(server), mongod].into_iter().flatten();
        let mut watches: Vec<_> = pids.map(Watch::new).collect();
        sleep_until(self.begin).await;
        let before: Vec<_> = watches.iter_mut().map(Watch::usage).collect();
        sleep_until(self.end).await;
        let after = watches.iter_mut().map(Watch::usage);
        before
            .into_iter()
            .zip(after)
            .map(|(b, a)| b.zip(a))
            .collect()
    }

    /// Sums up what was asked and what was used.
    ///
    /// # Errors
    ///
    /// If no answer came within the window: then nothing has a cost.
    pub fn cost(
        self,
        took: &[Vec<Duration>],
        used: &[Option<(Usage, Usage)>],
    ) -> anyhow::Result<Cost> {
        let seconds = (self.end - self.begin).as_secs_f64();
        let took = took.iter().flatten();
        let answers = took.clone().count() as f64;
        ensure!(
            answers > 0.0,
            "no answer within {seconds} s: is the machine busy?"
        );
        let took = Samples::new(took.map(|took| took.as_secs_f64() * 1e3));
        let cpu = |at: usize| {
            let (before, after) = (*used.get(at)?)?;
            Some(after.cpu - before.cpu)
        };
        let memory = used
            .first()
            .copied()
            .flatten()
            .map(|(_, after)| after.memory);
        Ok(Cost {
            rate: answers / seconds,
            p50: took.quantile(0.5),
            p99: took.quantile(0.99),
            cpu: cpu(0).map_or(f64::NAN, |cpu| cpu * 1e6 / answers),
            memory: memory.map_or(f64::NAN, |bytes| bytes / f64::from(1 << 20)),
            mongod: cpu(1).map(|cpu| cpu / seconds),
        })
    }
}
