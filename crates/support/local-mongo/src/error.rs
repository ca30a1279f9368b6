//! The errors, each a sentence with the way out.

use std::io;
use std::path::{Path, PathBuf};

/// Why there is no MongoDB to talk to.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The server could not be installed.
    #[error("{0}, or set MONGODB_URI to a MongoDB that you have")]
    Python(#[from] python_env::Error),

    /// `LOCAL_MONGO_ENGINE` names something else.
    #[error("LOCAL_MONGO_ENGINE is {wanted:?}: it can be mongod or secantusdb, or unset")]
    UnknownEngine {
        /// The name.
        wanted: String,
    },

    /// There is no server for this machine.
    #[error(
        "there is no local MongoDB for this machine: \
         set MONGODB_URI to a MongoDB that you have"
    )]
    NoEngine,

    /// The server is installed, and doesn't run on this machine.
    #[error(
        "the local MongoDB doesn't run on this machine ({reason}): \
         set MONGODB_URI to a MongoDB that you have"
    )]
    Unusable {
        /// Its last words, or its exit status.
        reason: String,
    },

    /// Another process has the data folder open, or listens on the port.
    #[error(
        "{what} is in use by another process: stop that one, \
         or set MONGODB_URI to a MongoDB that you have"
    )]
    InUse {
        /// `the data folder` and its path, or `port` and its number.
        what: String,
    },

    /// The data folder can't be made, or not be written to.
    #[error("can't write to the data folder {}: {source}", folder.display())]
    Unwritable {
        /// The data folder.
        folder: PathBuf,
        /// Why.
        source: io::Error,
    },

    /// The folder has the data of another MongoDB.
    #[error(
        "the data in {} belongs to {owner}: choose another folder, \
         or set MONGODB_URI to the MongoDB that serves it",
        folder.display()
    )]
    Foreign {
        /// The data folder.
        folder: PathBuf,
        /// `the replica set` and its name, or what else has such data.
        owner: String,
    },

    /// The server ended before it served.
    #[error(
        "the local MongoDB did not start ({reason}): run this again{}, \
         or set MONGODB_URI to a MongoDB that you have",
        with(folder, ", move its data in ", " elsewhere if that doesn't help")
    )]
    Start {
        /// Its last words, or its exit status.
        reason: String,
        /// The folder of its data, where that may be why.
        folder: Option<PathBuf>,
    },

    /// The server was there, and ended although nobody closed it.
    #[error(
        "the local MongoDB has ended ({status}): run this again{}",
        with(folder, "; its data is still in ", "")
    )]
    Ended {
        /// Its last words, or how it ended.
        status: String,
        /// The folder of its data, unless that was a temporary one.
        folder: Option<PathBuf>,
    },

    /// A folder or a program that could not be used.
    #[error("can't use {}: {source}", path.display())]
    Io {
        /// The folder or program.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

impl Error {
    pub(crate) fn io(path: &Path, source: impl Into<io::Error>) -> Self {
        let (path, source) = (path.to_owned(), source.into());
        Error::Io { path, source }
    }

    pub(crate) fn start(reason: String, folder: Option<&Path>) -> Self {
        let folder = folder.map(Path::to_owned);
        Error::Start { reason, folder }
    }
}

/// Returns the folder with the words around it, or nothing where there is none.
fn with(folder: &Option<PathBuf>, before: &str, after: &str) -> String {
    let with = |folder: &PathBuf| format!("{before}{}{after}", folder.display());
    folder.as_ref().map(with).unwrap_or_default()
}
