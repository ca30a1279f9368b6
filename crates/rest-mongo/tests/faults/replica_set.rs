//! A replica set of three changes its primary under load.

use std::time::{Duration, Instant};

use bson::{Document, doc};
use futures::future::join_all;
use local_mongo::{LocalMongo, Storage};
use mongodb::Client;
use tempfile::TempDir;

use crate::common::{Service, rest_mongo};
use crate::load::under_load;

/// How long writes may fail when a primary goes.
const RECOVERY_TIMEOUT: Duration = Duration::from_secs(10);

/// How long the others wait for a primary before they elect another one.
const ELECTION_TIMEOUT: Duration = Duration::from_secs(2);

/// Three servers, each with data of its own.
struct ReplicaSet {
    members: Vec<(LocalMongo, TempDir)>,
    client: Client,
    uri: String,
}

impl ReplicaSet {
    /// Starts one with no data. It has a primary a little later.
    async fn start() -> Self {
        let mut members = Vec::new();
        for _ in 0..3 {
            let folder = tempfile::tempdir().expect("a folder");
            members.push((start_member(&folder, 0).await, folder));
        }
        let ports = members.iter().map(|(mongo, _)| mongo.port());
        let hosts: Vec<_> = ports
            .map(|port| format!("127.0.0.1:{}", port.expect("it is ours")))
            .collect();
        initiate(&hosts).await;
        let uri = format!("mongodb://{}/?replicaSet=local", hosts.join(","));
        let client = Client::with_uri_str(&uri).await.expect("a client");
        Self {
            members,
            client,
            uri,
        }
    }

    /// Waits for a primary, and returns its port.
    async fn primary(&self) -> u16 {
        let hello = self.admin(doc! { "hello": 1 }).await.expect("a primary");
        let primary = hello.get_str("primary").expect("a primary");
        let (_, port) = primary.rsplit_once(':').expect("a port");
        port.parse().expect("a port")
    }

    /// Makes a member crash; returns where it was.
    async fn kill(&mut self, port: u16) -> (TempDir, u16) {
        let mut members = self.members.iter();
        let place = members.position(|(mongo, _)| mongo.port() == Some(port));
        let (mongo, folder) = self.members.remove(place.expect("a member"));
        mongo.kill().await;
        (folder, port)
    }

    /// Starts a member again, after it has crashed.
    async fn restart(&mut self, (folder, port): (TempDir, u16)) {
        self.members
            .push((start_member(&folder, port).await, folder));
    }

    /// Makes the primary give up its office.
    async fn step_down(&self) {
        let seconds = 30;
        let step_down = self.admin(doc! { "replSetStepDown": seconds }).await;
        step_down.expect("it steps down");
    }

    async fn close(self) {
        let closing = self.members.into_iter();
        let closing = closing.map(async |(mongo, _folder)| mongo.close().await);
        for closed in join_all(closing).await {
            closed.expect("it ran until now");
        }
    }

    async fn admin(&self, command: Document) -> mongodb::error::Result<Document> {
        self.client.database("admin").run_command(command).await
    }
}

async fn start_member(folder: &TempDir, port: u16) -> LocalMongo {
    let storage = Storage::Folder(folder.path().to_owned());
    let member = LocalMongo::start_member(storage, port).await;
    member.expect("a MongoDB")
}

async fn initiate(hosts: &[String]) {
    let uri = format!("mongodb://{}/?directConnection=true", hosts[0]);
    let client = Client::with_uri_str(uri).await.expect("a client");
    let members = hosts.iter().zip(0..);
    let members: Vec<_> = members
        .map(|(host, id)| doc! { "_id": id, "host": host })
        .collect();
    let timeout = i64::try_from(ELECTION_TIMEOUT.as_millis()).expect("a number");
    let settings = doc! { "electionTimeoutMillis": timeout };
    let config = doc! { "_id": "local", "members": members, "settings": settings };
    let initiate = doc! { "replSetInitiate": config };
    let initiated = client.database("admin").run_command(initiate).await;
    initiated.expect("a replica set");
}

#[tokio::test]
#[ignore = "it takes three servers: `just check-mongo` runs it"]
async fn no_acknowledged_write_is_lost_when_the_primary_dies_or_steps_down() {
    let mut set = ReplicaSet::start().await;
    set.primary().await;
    let service = Service::start(&mut rest_mongo(&set.uri)).await;
    under_load(&service, async |progress| {
        progress.until(|answers| answers.stored >= 500).await;
        let killed = Instant::now();
        let dead = set.kill(set.primary().await).await;
        progress.until(|answers| answers.away > 0).await;
        let stored = progress.stored();
        progress.until(|answers| answers.stored > stored).await;
        eprintln!("a write {:?} after the kill", killed.elapsed());
        assert!(
            killed.elapsed() < RECOVERY_TIMEOUT,
            "{:?}",
            killed.elapsed()
        );

        set.restart(dead).await;
        progress
            .until(|answers| answers.stored >= stored + 500)
            .await;
        let former = set.primary().await;
        set.step_down().await;
        let (stepped_down, stored) = (Instant::now(), progress.stored());
        while set.primary().await == former {}
        progress
            .until(|answers| answers.stored >= stored + 500)
            .await;
        eprintln!(
            "500 writes {:?} after the step-down",
            stepped_down.elapsed()
        );
        let elapsed = stepped_down.elapsed();
        assert!(elapsed < RECOVERY_TIMEOUT, "{elapsed:?}");
    })
    .await;
    set.close().await;
}
