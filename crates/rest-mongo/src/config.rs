//! What can be chosen, by flag or by environment.

use std::net::SocketAddr;
use std::num::ParseIntError;
use std::time::Duration;

use clap::Parser;

/// Serves JSON documents over HTTP: GET, HEAD and PUT /stuff/{id}.
#[derive(Debug, Parser)]
pub struct Config {
    /// The address to listen on; with port 0 the system picks a free one
    #[arg(long, env = "BIND_ADDRESS", default_value = "127.0.0.1:8080")]
    pub bind: SocketAddr,

    /// The MongoDB to use; without one, an embedded server is started
    #[arg(long, env, value_name = "URI", hide_env_values = true)]
    pub mongodb_uri: Option<String>,

    /// Let the embedded server forget its data at the end
    #[arg(long, env = "KITCHEN_TEMPORARY")]
    pub temporary: bool,

    /// How many milliseconds MongoDB has to answer, and a client to send a body
    #[arg(long, env, value_name = "MS", default_value = "5000", value_parser = milliseconds)]
    pub deadline: Duration,

    /// How many milliseconds the requests in flight have after Ctrl-C
    #[arg(long, env, value_name = "MS", default_value = "10000", value_parser = milliseconds)]
    pub grace: Duration,

    /// What to log: error, warn, info or debug
    #[arg(long, env = "RUST_LOG", value_name = "LEVEL", default_value = "info")]
    pub log: String,
}

fn milliseconds(text: &str) -> Result<Duration, ParseIntError> {
    text.parse().map(Duration::from_millis)
}
