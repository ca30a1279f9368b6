//! Command-line arguments.

use std::num::ParseIntError;
use std::time::Duration;

use clap::Parser;

/// Kills, hangs and restarts MongoDB under load, and checks every answer.
#[derive(Debug, Parser)]
pub struct Args {
    /// How many minutes to go on
    #[arg(long, default_value_t = 5)]
    pub minutes: u64,

    /// How many seconds to go on, instead of minutes
    #[arg(long, conflicts_with = "minutes")]
    pub seconds: Option<u64>,

    /// How many faults to go on for, if they come first
    #[arg(long)]
    pub faults: Option<usize>,

    /// The seed of an earlier soak, to repeat its faults and its requests
    #[arg(long, default_value_t = fastrand::u64(..1_000_000))]
    pub seed: u64,

    /// How many callers ask at once
    #[arg(long, default_value_t = 200)]
    pub callers: usize,

    /// How many milliseconds MongoDB has to answer the service
    #[arg(long, value_name = "MS", default_value = "5000", value_parser = milliseconds)]
    pub deadline: Duration,

    /// How many milliseconds later than promised is still in time: for a machine
    /// that has other things to do
    #[arg(long, value_name = "MS", default_value = "0", value_parser = milliseconds)]
    pub lenience: Duration,
}

impl Args {
    /// Returns how long the soak lasts.
    pub fn duration(&self) -> Duration {
        Duration::from_secs(self.seconds.unwrap_or(self.minutes.saturating_mul(60)))
    }
}

fn milliseconds(text: &str) -> Result<Duration, ParseIntError> {
    text.parse().map(Duration::from_millis)
}
