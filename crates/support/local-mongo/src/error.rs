//! The errors, each a sentence with the way out.

use std::io;
use std::path::{Path, PathBuf};

use crate::home::home;

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

    /// Another server has this data folder open.
    #[error(
        "the data folder {} is in use by another process: stop that one, \
         or set MONGODB_URI to a MongoDB that you have",
        folder.display()
    )]
    Busy {
        /// The data folder.
        folder: PathBuf,
    },

    /// The server ended before it served.
    #[error(
        "the local MongoDB did not start ({reason}): \
         if running this again doesn't help, remove the folder {}, \
         or set MONGODB_URI to a MongoDB that you have",
        home.display()
    )]
    Start {
        /// Its last words, or its exit status.
        reason: String,
        /// The folder for packages and data.
        home: PathBuf,
    },

    /// The server was there, and ended although nobody closed it.
    #[error(
        "the local MongoDB has ended ({status}): \
         run this again, what was written is still there"
    )]
    Ended {
        /// How it ended.
        status: String,
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

    pub(crate) fn start(reason: String) -> Self {
        match home() {
            Ok(home) => Error::Start { reason, home },
            Err(error) => error,
        }
    }
}
