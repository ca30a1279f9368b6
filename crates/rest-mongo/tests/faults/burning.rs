//! An embedded MongoDB that can be killed, stopped and opened again.

use kitchen::{Data, Kitchen};
use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

/// A kitchen that keeps its data and its port.
pub struct Burning {
    kitchen: Kitchen,
    folder: TempDir,
    port: u16,
}

impl Burning {
    /// Opens one with no data, on a port that the system picks.
    pub async fn open() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let data = Data::At(folder.path().to_owned());
        let kitchen = Kitchen::embedded(data, 0).await.expect("a kitchen");
        let port = kitchen.uri().trim_end_matches('/').rsplit(':').next();
        let port = port.and_then(|port| port.parse().ok()).expect("a port");
        Self {
            kitchen,
            folder,
            port,
        }
    }

    /// Where it is, and will be again.
    pub fn uri(&self) -> &str {
        self.kitchen.uri()
    }

    /// Sends the server a signal.
    pub fn signal(&self, signal: Signal) {
        let pid = self.kitchen.pid().expect("it runs");
        let pid = Pid::from_raw(pid.try_into().expect("a pid")).expect("a pid");
        kill_process(pid, signal).expect("it runs");
    }

    /// Closes it, before its folder goes away.
    pub async fn close(self) {
        self.kitchen.close().await.expect("it ran until now");
    }

    /// Opens it again, after it was killed.
    pub async fn reopen(self) -> Self {
        self.kitchen.close().await.expect_err("it was killed");
        let data = Data::At(self.folder.path().to_owned());
        let kitchen = Kitchen::embedded(data, self.port).await;
        Self {
            kitchen: kitchen.expect("a kitchen"),
            ..self
        }
    }
}
