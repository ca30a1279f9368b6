//! The data is of another MongoDB, which goes on with it as before.

#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::process::Stdio;

use local_mongo::{LocalMongo, Storage};
use mongodb::bson::{Document, doc};
use mongodb::{Client, Database};
use rustix::process::Signal;
use tempfile::tempdir;
use tokio::process::{Child, Command};

use crate::common::{failure, local_mongo, signal, soon};
use crate::machine::sentence;

/// A mongod that someone else runs.
struct Theirs {
    server: Child,
    client: Client,
}

impl Theirs {
    async fn start(folder: &Path, port: u16, options: &[&str]) -> Self {
        // Where ours is, which is the same program.
        let mongo = soon(LocalMongo::start_member(Storage::Temporary, 0))
            .await
            .unwrap();
        let program = fs::read_link(format!("/proc/{}/exe", mongo.pid().unwrap())).unwrap();
        soon(mongo.close()).await.unwrap();
        let server = Command::new(program)
            .args([
                "--bind_ip=127.0.0.1",
                "--nounixsocket",
                "--port",
                &port.to_string(),
            ])
            .arg("--dbpath")
            .arg(folder)
            .args(options)
            .stdout(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        let uri = format!("mongodb://127.0.0.1:{port}/?directConnection=true");
        let client = Client::with_uri_str(uri).await.unwrap();
        Self { server, client }
    }

    fn admin(&self) -> Database {
        self.client.database("admin")
    }

    /// Waits until it is the primary, and returns the configuration of its replica set.
    async fn config(&self) -> Document {
        let is_primary = async || {
            let hello = self.admin().run_command(doc! { "hello": 1 }).await;
            hello.unwrap().get_bool("isWritablePrimary").unwrap()
        };
        soon(async { while !is_primary().await {} }).await;
        let get = doc! { "replSetGetConfig": 1 };
        let mut answer = self.admin().run_command(get).await.unwrap();
        let mut config = answer.get_document_mut("config").unwrap().clone();
        // That counts its elections.
        config.remove("term");
        config
    }

    async fn stop(mut self) {
        signal(self.server.id().unwrap(), Signal::TERM);
        assert!(soon(self.server.wait()).await.unwrap().success());
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

/// Expects that the data in `folder` is refused.
async fn expect_refusal(folder: &Path, owner: &str) {
    let stderr = failure(local_mongo(&["--data"]).arg(folder)).await;
    assert_eq!(
        sentence(&stderr),
        format!(
            "local-mongo: the data in {} belongs to {owner}: choose another folder, \
             or set MONGODB_URI to the MongoDB that serves it",
            folder.display()
        )
    );
}

#[tokio::test]
async fn a_replica_set_of_another_name() {
    let folder = tempdir().unwrap();
    let port = free_port();
    let options = ["--replSet", "rs0"];
    let theirs = Theirs::start(folder.path(), port, &options).await;
    let member = doc! { "_id": 0, "host": format!("127.0.0.1:{port}") };
    let config = doc! { "_id": "rs0", "members": [member] };
    let initiate = doc! { "replSetInitiate": config };
    theirs.admin().run_command(initiate).await.unwrap();
    let config = theirs.config().await;
    theirs.stop().await;

    for _ in 0..2 {
        expect_refusal(folder.path(), "the replica set rs0").await;
    }

    let theirs = Theirs::start(folder.path(), port, &options).await;
    assert_eq!(theirs.config().await, config);
    theirs.stop().await;
}

#[tokio::test]
async fn a_replica_set_of_our_name_with_more_members() {
    let folder = tempdir().unwrap();
    let storage = Storage::Folder(folder.path().to_owned());
    let mongo = soon(LocalMongo::start(storage, 0)).await.unwrap();
    let client = Client::with_uri_str(mongo.uri()).await.unwrap();
    let admin = client.database("admin");
    let answer = admin
        .run_command(doc! { "replSetGetConfig": 1 })
        .await
        .unwrap();
    let mut config = answer.get_document("config").unwrap().clone();
    let other = doc! { "_id": 1, "host": "127.0.0.1:1", "votes": 0, "priority": 0 };
    let members = config.get_array_mut("members").unwrap();
    members.push(other.into());
    let reconfigure = doc! { "replSetReconfig": config, "force": true };
    admin.run_command(reconfigure).await.unwrap();
    soon(mongo.close()).await.unwrap();

    expect_refusal(folder.path(), "the replica set local").await;
}

#[tokio::test]
async fn a_mongodb_that_was_in_no_replica_set() {
    let folder = tempdir().unwrap();
    let theirs = Theirs::start(folder.path(), free_port(), &[]).await;
    let stuff = theirs.client.database("test").collection("stuff");
    stuff.insert_one(doc! { "_id": 1 }).await.unwrap();
    theirs.stop().await;

    expect_refusal(folder.path(), "a MongoDB outside any replica set").await;
}
