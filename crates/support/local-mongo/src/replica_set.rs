//! A `mongod` as a replica set of one.

use std::path::Path;
use std::time::Duration;

use mongodb::bson::{Bson, Document, doc};
use mongodb::error::{self, ErrorKind};
use mongodb::options::{ClientOptions, ServerAddress};
use mongodb::{Client, Database};
use tokio::time::{sleep, timeout};

use crate::Error;

/// MongoDB's code for a member that no replica set knows yet.
const NOT_YET_INITIALIZED: i32 = 94;

/// How long the only member may take to become the primary. It takes 0.1 s.
const ELECTION_TIMEOUT: Duration = Duration::from_secs(60);

/// How long to wait before asking again whether it is the primary.
const POLL_INTERVAL: Duration = Duration::from_millis(10);

/// The name of the replica set. The supervisor gives it to `mongod`.
const NAME: &str = "local";

/// What has become of a server.
enum State {
    Primary,
    /// It will be the primary soon.
    Waiting,
    /// Its data belongs to someone else.
    Foreign {
        owner: String,
    },
}

/// Makes the `mongod` on `port` the primary of a replica set of its own, whether its
/// data is new or comes from a run on another port; `folder` is where that data is.
///
/// # Errors
/// When the data is of another MongoDB, or the server refuses, or takes too long.
pub(crate) async fn ensure_primary(port: u16, folder: Option<&Path>) -> Result<(), Error> {
    let address = format!("127.0.0.1:{port}");
    let reason = match timeout(ELECTION_TIMEOUT, elect(&address)).await {
        Ok(Ok(State::Foreign { owner })) => {
            let folder = folder.unwrap_or(Path::new("")).to_owned();
            return Err(Error::Foreign { folder, owner });
        }
        Ok(Ok(_)) => return Ok(()),
        Ok(Err(error)) => describe(&error),
        Err(_) => "it doesn't become writable".into(),
    };
    Err(Error::start(reason, folder))
}

async fn elect(address: &str) -> error::Result<State> {
    // A direct connection talks to this server, whatever state it is in.
    let options = ClientOptions::builder()
        .hosts(vec![ServerAddress::parse(address)?])
        .direct_connection(true)
        .build();
    let client = Client::with_options(options)?;
    let state = loop {
        match advance(&client, address).await {
            Ok(State::Waiting) => {}
            Ok(state) => break state,
            // With a new configuration, a server may drop the connections it has.
            Err(error) if matches!(*error.kind, ErrorKind::Io(_)) => {}
            // It listens before it has read its configuration.
            Err(error) if code(&error) == Some(NOT_YET_INITIALIZED) => {}
            Err(error) => return Err(error),
        }
        sleep(POLL_INTERVAL).await;
    };
    client.shutdown().immediate(true).await;
    Ok(state)
}

/// Tells the server which address it has, unless its data is someone else's: it doesn't
/// find itself in a configuration with another address. Returns its state after that.
async fn advance(client: &Client, address: &str) -> error::Result<State> {
    let admin = client.database("admin");
    let member = vec![doc! { "_id": 0, "host": address }];
    let config = client
        .database("local")
        .collection("system.replset")
        .find_one(doc! {})
        .await?;
    match config {
        None if has_collections(&admin).await? => {
            let owner = "a MongoDB outside any replica set".into();
            return Ok(State::Foreign { owner });
        }
        None => {
            let initiate = doc! { "replSetInitiate": { "_id": NAME, "members": member } };
            admin.run_command(initiate).await?;
        }
        Some(config) if !is_ours(&config) => {
            let name = config.get_str("_id").unwrap_or_default();
            let owner = format!("the replica set {name}");
            return Ok(State::Foreign { owner });
        }
        Some(mut config) if hosts(&config) != [address] => {
            let version = config.get_i32("version").unwrap_or_default() + 1;
            config.insert("version", version);
            config.insert("members", member);
            let reconfigure = doc! { "replSetReconfig": config, "force": true };
            admin.run_command(reconfigure).await?;
        }
        Some(_) => {}
    }
    let is_primary = admin
        .run_command(doc! { "hello": 1 })
        .await?
        .get_bool("isWritablePrimary")
        .unwrap_or_default();
    Ok(if is_primary {
        State::Primary
    } else {
        State::Waiting
    })
}

/// Whether someone has stored something, by what a server says in any state.
async fn has_collections(admin: &Database) -> error::Result<bool> {
    let status = admin.run_command(doc! { "serverStatus": 1 }).await?;
    let count = status
        .get_document("catalogStats")
        .ok()
        .and_then(|stats| stats.get("collections"));
    let is_zero = matches!(count, None | Some(Bson::Int32(0) | Bson::Int64(0)));
    Ok(!is_zero)
}

/// Whether such a replica set is one that [`advance`] makes.
fn is_ours(config: &Document) -> bool {
    let has_name = config.get_str("_id").is_ok_and(|name| name == NAME);
    has_name && matches!(*hosts(config), [host] if host.starts_with("127.0.0.1:"))
}

fn hosts(config: &Document) -> Vec<&str> {
    config
        .get_array("members")
        .into_iter()
        .flatten()
        .filter_map(|member| member.as_document()?.get_str("host").ok())
        .collect()
}

/// What the server says of its refusal, without what the driver adds.
fn describe(error: &error::Error) -> String {
    match &*error.kind {
        ErrorKind::Command(refusal) => refusal.message.clone(),
        other => other.to_string(),
    }
}

fn code(error: &error::Error) -> Option<i32> {
    match &*error.kind {
        ErrorKind::Command(refusal) => Some(refusal.code),
        _ => None,
    }
}
