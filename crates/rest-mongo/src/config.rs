//! What can be chosen, by flag or by environment.

use std::net::SocketAddr;
use std::time::Duration;

use bson::Document;
use clap::Parser;
use mongodb::options::ClientOptions;
use mongodb::{Client, Collection};

/// Serves JSON documents over HTTP: GET, HEAD and PUT /stuff/{id}.
#[derive(Debug, Parser)]
#[command(after_help = "RUST_LOG sets what is logged: error, warn, info (the default) or debug.")]
pub struct Config {
    /// The address to listen on; with port 0 the system picks a free one
    #[arg(
        long,
        env = "BIND_ADDRESS",
        value_name = "ADDRESS",
        default_value = "127.0.0.1:8080"
    )]
    pub bind: SocketAddr,

    /// The MongoDB to use; without one, an embedded server is started
    #[arg(long, env, value_name = "URI", hide_env_values = true)]
    pub mongodb_uri: Option<String>,

    /// Let the embedded server forget its data at the end
    #[arg(long)]
    pub temporary: bool,
}

/// How long a call looks for a MongoDB that is there to answer.
const SERVER_SELECTION: Duration = Duration::from_millis(1500);

/// The collection `stuff` of the database that `uri` names, or else of `demo`.
///
/// This connects to nothing yet: the driver does, at the first call.
///
/// # Errors
///
/// What is wrong with the URI.
pub async fn stuff(uri: &str) -> mongodb::error::Result<Collection<Document>> {
    let mut options = ClientOptions::parse(uri).await?;
    options
        .server_selection_timeout
        .get_or_insert(SERVER_SELECTION);
    let client = Client::with_options(options)?;
    let database = client.default_database();
    Ok(database
        .unwrap_or(client.database("demo"))
        .collection("stuff"))
}
