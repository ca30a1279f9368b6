//! What can be chosen, by flag or by environment.

use std::net::SocketAddr;

use clap::Parser;

/// Serves JSON documents over HTTP: GET, HEAD and PUT /stuff/{id}.
#[derive(Debug, Parser)]
pub struct Config {
    /// The address to listen on; with port 0 the system picks a free one
    #[arg(long, env = "BIND_ADDRESS", default_value = "127.0.0.1:8080")]
    pub bind: SocketAddr,

    /// The MongoDB that keeps the documents
    #[command(flatten)]
    pub mongo: local_mongo::Options,

    /// How many milliseconds MongoDB has to answer, and a client to send a body
    #[arg(long, env, value_name = "MS", default_value_t = 5_000)]
    pub deadline: u64,

    /// How many milliseconds the requests in flight have after Ctrl-C
    #[arg(long, env, value_name = "MS", default_value_t = 10_000)]
    pub grace: u64,

    /// What to log: error, warn, info or debug
    #[arg(long, env = "RUST_LOG", value_name = "LEVEL", default_value = "info")]
    pub log: String,
}
