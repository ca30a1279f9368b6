//! What can go wrong, each in one sentence with the way out.

use std::io;
use std::path::{Path, PathBuf};

/// Why there is no MongoDB to talk to.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// No Python at all.
    #[error(
        "no Python found: install Python 3.10 to 3.13, or uv, \
         or set MONGODB_URI to a MongoDB that you have"
    )]
    NoPython,

    /// Only Pythons that the embedded server does not run on.
    #[error(
        "Python {found} is too {age}: install Python 3.10 to 3.13, or uv, \
         or set MONGODB_URI to a MongoDB that you have"
    )]
    WrongPython {
        /// The version that was found, such as `3.9`.
        found: String,
        /// `old` or `new`.
        age: &'static str,
    },

    /// A Python that cannot make a virtual environment.
    #[error(
        "Python {version} cannot make a virtual environment: install its venv module \
         (on Debian and Ubuntu `apt install python{version}-venv`), \
         or set MONGODB_URI to a MongoDB that you have"
    )]
    NoVenv {
        /// The version of that Python, such as `3.11`.
        version: String,
    },

    /// The packages could not be installed.
    #[error(
        "{tool} could not install {what} ({reason}): \
         check the network connection and run this again, \
         or set MONGODB_URI to a MongoDB that you have"
    )]
    Install {
        /// `venv`, `pip` or `uv`.
        tool: &'static str,
        /// What the packages are for.
        what: &'static str,
        /// The last line that it wrote.
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

    /// The embedded server ended before it served.
    #[error(
        "the embedded MongoDB did not start ({reason}): \
         if running this again does not help, remove the folder {}, \
         or set MONGODB_URI to a MongoDB that you have",
        home.display()
    )]
    Start {
        /// Its last words, or its exit status.
        reason: String,
        /// The kitchen's folder.
        home: PathBuf,
    },

    /// The embedded server was there, and ended although nobody closed it.
    #[error(
        "the embedded MongoDB has ended ({status}): \
         run this again, what was written is still there"
    )]
    Ended {
        /// How it ended.
        status: String,
    },

    /// A folder or a program that could not be used.
    #[error("cannot use {}: {source}", path.display())]
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

    pub(crate) fn install(tool: &'static str, what: &'static str, output: &str) -> Self {
        let mut lines = output.lines().map(str::trim);
        let last = lines.rfind(|line| !line.is_empty()).unwrap_or("no output");
        let reason = last.trim_start_matches("ERROR: ").to_owned();
        Error::Install { tool, what, reason }
    }
}
