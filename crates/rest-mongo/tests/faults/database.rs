//! A local MongoDB that can be killed, stopped and started again.

use local_mongo::{LocalMongo, Storage};
#[cfg(unix)]
use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

use crate::common::start_mongodb;

/// How often to try again to start one, because some client may have got its port for a
/// moment.
const MAX_RETRIES: usize = 20;

/// A MongoDB that keeps its data and its port.
pub struct Database {
    mongo: LocalMongo,
    folder: TempDir,
}

impl Database {
    /// Starts one with no data, on a port that the system picks.
    pub async fn start() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let storage = Storage::Folder(folder.path().to_owned());
        let mongo = start_mongodb(storage, 0).await;
        Self { mongo, folder }
    }

    /// Where it is, and will be again.
    pub fn uri(&self) -> &str {
        self.mongo.uri()
    }

    /// Makes it crash; returns where it was.
    pub async fn kill(self) -> Place {
        let port = self.mongo.port().expect("it is ours");
        self.mongo.kill().await;
        let folder = self.folder;
        Place { folder, port }
    }

    /// Closes it, before its folder goes away; returns where it was.
    pub async fn close(self) -> Place {
        let port = self.mongo.port().expect("it is ours");
        self.mongo.close().await.expect("it ran until now");
        let folder = self.folder;
        Place { folder, port }
    }

    /// Sends the server a signal.
    #[cfg(unix)]
    pub fn signal(&self, signal: Signal) {
        let pid = self.mongo.pid().expect("it is ours");
        let pid = Pid::from_raw(pid.cast_signed()).expect("a pid");
        kill_process(pid, signal).expect("it runs");
    }
}

/// The place of a MongoDB that has ended.
pub struct Place {
    folder: TempDir,
    port: u16,
}

impl Place {
    /// Starts it again.
    pub async fn restart(self) -> Database {
        let Self { folder, port } = self;
        let storage = Storage::Folder(folder.path().to_owned());
        for _ in 0..MAX_RETRIES {
            if let Ok(mongo) = LocalMongo::start(storage.clone(), port).await {
                return Database { mongo, folder };
            }
        }
        let mongo = start_mongodb(storage, port).await;
        Database { mongo, folder }
    }
}
