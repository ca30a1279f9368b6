//! The data is broken.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::fs::{self, File};
use std::path::Path;

use local_mongo::{LocalMongo, Storage};
use mongodb::Client;
use mongodb::bson::{Document, doc};
use rustix::process::Signal;
use tempfile::{TempDir, tempdir};

use crate::common::{failure, local_mongo, signal, soon};
use crate::machine::sentence;

async fn start(folder: &Path) -> LocalMongo {
    let storage = Storage::Folder(folder.to_owned());
    soon(LocalMongo::start(storage, 0)).await.unwrap()
}

/// A folder with the data of a server that has ended well: one document. The second
/// result is the file that it is in.
async fn folder_with_data() -> (TempDir, String) {
    let folder = tempdir().unwrap();
    let mongo = start(folder.path()).await;
    let client = Client::with_uri_str(mongo.uri()).await.unwrap();
    let database = client.database("test");
    database
        .collection("stuff")
        .insert_one(doc! { "_id": 1 })
        .await
        .unwrap();
    let stats = database.run_command(doc! { "collStats": "stuff" }).await;
    let stats = stats.unwrap();
    let uri = stats.get_document("wiredTiger").unwrap().get_str("uri");
    let (_, name) = uri.unwrap().rsplit_once(':').unwrap();
    soon(mongo.close()).await.unwrap();
    (folder, format!("{name}.wt"))
}

fn truncate(file: &Path) {
    File::create(file).unwrap();
}

#[tokio::test]
async fn a_broken_file_is_named_with_the_folder_it_is_in_and_nothing_is_to_be_removed() {
    let (folder, _) = folder_with_data().await;
    let files = [
        (
            "WiredTiger.turtle",
            "WiredTiger.turtle: fatal turtle file read error: ",
        ),
        (
            "WiredTiger.wt",
            "File WiredTiger.wt is smaller than allocation size; ",
        ),
        (
            "_mdb_catalog.wt",
            "File _mdb_catalog.wt is smaller than allocation size; ",
        ),
        ("storage.bson", "storage.bson cannot be empty.): "),
    ];
    for (name, words) in files {
        let file = folder.path().join(name);
        let whole = fs::read(&file).unwrap();
        truncate(&file);
        let stderr = failure(local_mongo(&["--data"]).arg(folder.path())).await;
        let start = "local-mongo: the local MongoDB did not start (";
        assert!(sentence(&stderr).starts_with(start), "{stderr}");
        assert!(stderr.contains(words), "{stderr}");
        let advice = format!(
            "): run this again, move its data in {} elsewhere if that doesn't help, \
             or set MONGODB_URI to a MongoDB that you have\n",
            folder.path().display()
        );
        assert!(stderr.ends_with(&advice), "{stderr}");
        fs::write(&file, whole).unwrap();
    }
    soon(start(folder.path()).await.close()).await.unwrap();
}

#[tokio::test]
async fn a_broken_collection_is_named_when_it_ends_the_server() {
    let (folder, name) = folder_with_data().await;
    truncate(&folder.path().join(&name));
    let mut mongo = start(folder.path()).await;
    let client = Client::with_uri_str(mongo.uri()).await.unwrap();
    let stuff = client.database("test").collection::<Document>("stuff");
    tokio::spawn(async move { stuff.find_one(doc! {}).await });

    let error = soon(mongo.ended()).await.to_string();
    let words = format!("File {name} is smaller than allocation size");
    assert!(error.contains(&words), "{error}");
    let end = format!("its data is still in {}", folder.path().display());
    assert!(error.ends_with(&end), "{error}");
}

#[tokio::test]
async fn an_error_that_does_not_end_the_server_does_not_matter() {
    let (folder, _) = folder_with_data().await;
    // MongoDB complains that there is no such file, and goes on without what it held.
    fs::remove_file(folder.path().join("WiredTiger.turtle")).unwrap();
    let mut mongo = start(folder.path()).await;
    signal(mongo.pid().unwrap(), Signal::KILL);
    let error = soon(mongo.ended()).await.to_string();
    assert!(error.contains("(signal 9 (SIGKILL))"), "{error}");
}
