//! A `mongod` as a replica set of one.

use std::time::Duration;

use mongodb::bson::{Document, doc};
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

/// Makes the `mongod` on `port` the primary of a replica set of its own, whether its
/// data is new or comes from a run on another port.
///
/// # Errors
/// When it refuses, or takes too long.
pub(crate) async fn ensure_primary(port: u16) -> Result<(), Error> {
    let address = format!("127.0.0.1:{port}");
    match timeout(ELECTION_TIMEOUT, elect(&address)).await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(Error::start(describe(&error))),
        Err(_) => Err(Error::start("it doesn't become writable".into())),
    }
}

async fn elect(address: &str) -> error::Result<()> {
    // A direct connection talks to this server, whatever state it is in.
    let options = ClientOptions::builder()
        .hosts(vec![ServerAddress::parse(address)?])
        .direct_connection(true)
        .build();
    let client = Client::with_options(options)?;
    let admin = client.database("admin");
    loop {
        let attempt = async {
            configure(&admin, address).await?;
            is_primary(&admin).await
        };
        match attempt.await {
            Ok(true) => break,
            Ok(false) => {}
            // With a new configuration, a server may drop the connections it has.
            Err(error) if matches!(*error.kind, ErrorKind::Io(_)) => {}
            Err(error) => return Err(error),
        }
        sleep(POLL_INTERVAL).await;
    }
    client.shutdown().immediate(true).await;
    Ok(())
}

/// Tells the server which address it has: it doesn't find itself in a configuration
/// with another one.
async fn configure(admin: &Database, address: &str) -> error::Result<()> {
    let member = vec![doc! { "_id": 0, "host": address }];
    match admin.run_command(doc! { "replSetGetConfig": 1 }).await {
        Ok(answer) => {
            let mut config = answer.get_document("config").cloned().unwrap_or_default();
            if hosts(&config) != [address] {
                let version = config.get_i32("version").unwrap_or_default() + 1;
                config.insert("version", version);
                config.insert("members", member);
                let reconfigure = doc! { "replSetReconfig": config, "force": true };
                admin.run_command(reconfigure).await?;
            }
        }
        Err(error) if code(&error) == Some(NOT_YET_INITIALIZED) => {
            let config = doc! { "_id": "local", "members": member };
            admin
                .run_command(doc! { "replSetInitiate": config })
                .await?;
        }
        Err(error) => return Err(error),
    }
    Ok(())
}

async fn is_primary(admin: &Database) -> error::Result<bool> {
    let answer = admin.run_command(doc! { "hello": 1 }).await?;
    Ok(answer.get_bool("isWritablePrimary").unwrap_or_default())
}

fn hosts(config: &Document) -> Vec<&str> {
    let members = config.get_array("members").into_iter().flatten();
    members
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
