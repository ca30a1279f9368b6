//! A local MongoDB that can be killed, stopped and started again.

use local_mongo::{LocalMongo, Storage};
#[cfg(unix)]
use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

use crate::common::start_mongodb;

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

    /// Sends the server a signal.
    #[cfg(unix)]
    pub fn signal(&self, signal: Signal) {
        let pid = self.mongo.pid().expect("it is ours");
        let pid = Pid::from_raw(pid.cast_signed()).expect("a pid");
        kill_process(pid, signal).expect("it runs");
    }

    /// Closes it, before its folder goes away.
    pub async fn close(self) {
        self.mongo.close().await.expect("it ran until now");
    }
}

/// The place of a MongoDB that has crashed.
pub struct Place {
    folder: TempDir,
    port: u16,
}

impl Place {
    /// Starts it again.
    pub async fn restart(self) -> Database {
        let storage = Storage::Folder(self.folder.path().to_owned());
        let mongo = start_mongodb(storage, self.port).await;
        let folder = self.folder;
        Database { mongo, folder }
    }
}
