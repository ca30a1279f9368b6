//! Acknowledged writes that are gone after a crash of MongoDB.
//!
//! Run it with `just lose-writes`. Five times over, it kills a MongoDB that eight
//! clients write to, starts it again, and counts what is missing: once for writes that
//! are acknowledged when they are in memory, and once for writes that are acknowledged
//! when they are in the journal on the disk. It prints a line for each round.
//!
//! Read along in `docs/06-which-mongodb.md`.

use std::collections::HashSet;

use anyhow::ensure;
use bson::{Document, doc};
use local_mongo::{Engine, LocalMongo, Storage};
use mongodb::{Client, Collection};
use tokio::task::JoinSet;

/// How often to try: not every crash loses something.
const ROUNDS: u32 = 5;

/// How many clients write at the same time.
const WRITERS: u32 = 8;

/// How many writes each of them gets acknowledged before the crash.
const WRITES: u32 = 250;

/// A write counts as done when MongoDB has it in its memory, in the options of a URI.
pub const IN_MEMORY: &str = "w=1&journal=false";
/// A write counts as done when it's in the journal of most servers.
pub const IN_THE_JOURNAL: &str = "w=majority&journal=true";

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    println!(
        "Of {} acknowledged writes, gone after a crash:",
        WRITERS * WRITES
    );
    for round in 1..=ROUNDS {
        let without = lost(IN_MEMORY).await?;
        let with = lost(IN_THE_JOURNAL).await?;
        println!("round {round}: {without} without the journal, {with} with it");
    }
    Ok(())
}

/// Lets clients write to a new MongoDB, kills it, and counts what is missing.
///
/// # Errors
/// There is no MongoDB whose journal can be switched off, or it doesn't start again.
pub async fn lost(options: &str) -> anyhow::Result<usize> {
    let folder = tempfile::tempdir()?;

    let mongo = LocalMongo::start(Storage::Folder(folder.path().into()), 0).await?;
    ensure!(
        mongo.engine() == Some(Engine::Mongod),
        "this needs MongoDB's own server, and the local one is another"
    );
    let stuff = collection(&mongo, options).await?;
    let mut writers = JoinSet::new();
    for writer in 0..WRITERS {
        writers.spawn(write(stuff.clone(), writer));
    }
    let acknowledged = writers.join_all().await;
    mongo.kill().await;

    let mongo = LocalMongo::start(Storage::Folder(folder.path().into()), 0).await?;
    let ids = collection(&mongo, options)
        .await?
        .distinct("_id", doc! {})
        .await?;
    let kept: HashSet<_> = ids.iter().filter_map(|id| id.as_str()).collect();
    let mut lost = 0;
    for ids in acknowledged {
        lost += ids?.iter().filter(|id| !kept.contains(id.as_str())).count();
    }
    mongo.close().await?;
    Ok(lost)
}

/// Writes one document after the other; returns the ids of those acknowledged.
async fn write(stuff: Collection<Document>, writer: u32) -> mongodb::error::Result<Vec<String>> {
    let mut acknowledged = Vec::new();
    for number in 0..WRITES {
        let id = format!("{writer}-{number}");
        stuff.insert_one(doc! { "_id": &id }).await?;
        acknowledged.push(id);
    }
    Ok(acknowledged)
}

async fn collection(mongo: &LocalMongo, options: &str) -> anyhow::Result<Collection<Document>> {
    let uri = format!("{}?{options}", mongo.uri());
    Ok(Client::with_uri_str(uri)
        .await?
        .database("demo")
        .collection("stuff"))
}
