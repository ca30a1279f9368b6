//! The durability of acknowledged writes.

use std::collections::HashSet;

use crate::common::soon;
use local_mongo::{LocalMongo, Storage};
use mongodb::bson::{Document, doc};
use mongodb::{Client, Collection};
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};

const WRITERS: i32 = 8;
const ENOUGH: usize = 2_000;

#[tokio::test]
async fn killing_the_server_loses_no_acknowledged_write() {
    let folder = tempfile::tempdir().unwrap();
    let storage = Storage::Folder(folder.path().to_owned());
    let mongo = soon(LocalMongo::start(storage.clone(), 0)).await.unwrap();

    // Several write at once, so that the kill comes in the middle of some writes.
    let stuff = stuff(&mongo).await;
    let (acknowledge, mut acknowledged) = unbounded_channel();
    for writer in 0..WRITERS {
        tokio::spawn(write(stuff.clone(), writer, acknowledge.clone()));
    }
    drop(acknowledge);
    let (mut written, mut mongo) = (Vec::new(), Some(mongo));
    while let Some(id) = soon(acknowledged.recv()).await {
        written.push(id);
        if written.len() == ENOUGH {
            soon(mongo.take().unwrap().kill()).await;
        }
    }
    assert!(written.len() >= ENOUGH, "{} were written", written.len());

    let mongo = soon(LocalMongo::start(storage, 0)).await.unwrap();
    let kept = self::stuff(&mongo).await.distinct("_id", doc! {}).await;
    let kept: HashSet<String> = kept
        .unwrap()
        .iter()
        .filter_map(|id| id.as_str().map(String::from))
        .collect();
    let lost: Vec<_> = written.iter().filter(|id| !kept.contains(*id)).collect();
    assert!(lost.is_empty(), "lost {} of {}", lost.len(), written.len());
    soon(mongo.close()).await.unwrap();
}

/// Writes until the server is gone.
async fn write(stuff: Collection<Document>, writer: i32, acknowledge: UnboundedSender<String>) {
    for number in 0.. {
        let id = format!("{writer}-{number}");
        if stuff.insert_one(doc! { "_id": &id }).await.is_err() {
            break;
        }
        acknowledge.send(id).expect("a listener");
    }
}

async fn stuff(mongo: &LocalMongo) -> Collection<Document> {
    // The default is to look 30 s for a server that is gone.
    let options = "w=majority&journal=true&serverSelectionTimeoutMS=1000";
    let uri = format!("{}?{options}", mongo.uri());
    let client = Client::with_uri_str(uri).await.expect("a client");
    client.database("test").collection("stuff")
}
