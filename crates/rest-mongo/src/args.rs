//! Command-line options, which the environment can set too.

use std::num::ParseIntError;
use std::time::Duration;

use clap::Parser;
use tracing_subscriber::filter::LevelFilter;

/// Serves JSON documents over HTTP: GET, HEAD and PUT /stuff/{id}, and GET /stuff.
#[derive(Debug, Parser)]
// `BIND_ADDRESS=` counts as not set.
#[command(mut_args(local_mongo::ignore_empty_variable))]
pub struct Args {
    /// The address to listen on; with port 0 the system picks a free one
    #[arg(long, env = "BIND_ADDRESS", default_value = "127.0.0.1:8080")]
    pub bind: String,

    /// The MongoDB that keeps the documents
    #[command(flatten)]
    pub mongo: local_mongo::Options,

    /// How many milliseconds MongoDB has to answer, and a client to send a body
    #[arg(long = "deadline", env = "DEADLINE", value_name = "MS")]
    #[arg(default_value = "5000", value_parser = parse_milliseconds)]
    pub request_timeout: Duration,

    /// How many milliseconds the requests in flight have after Ctrl-C
    #[arg(long = "grace", env = "GRACE", value_name = "MS")]
    #[arg(default_value = "10000", value_parser = parse_milliseconds)]
    pub grace_time: Duration,

    /// What to log: off, error, warn, info or debug
    #[arg(long, env = "RUST_LOG", value_name = "LEVEL", default_value = "info")]
    pub log: LevelFilter,
}

fn parse_milliseconds(text: &str) -> Result<Duration, ParseIntError> {
    text.parse().map(Duration::from_millis)
}
