//! The errors, each a sentence with the way out.

use std::io;
use std::path::{Path, PathBuf};

/// Why there is no Python to run a program.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// No Python at all.
    #[error("no Python found: install Python {versions}, or uv")]
    NoPython {
        /// The versions that would do.
        versions: String,
    },

    /// Only Pythons that don't fit.
    #[error("Python {found} is too {age}: install Python {versions}, or uv")]
    WrongPython {
        /// The version that was found, such as `3.8`.
        found: String,
        /// `old` or `new`.
        age: &'static str,
        /// The versions that would do.
        versions: String,
    },

    /// A Python that can't make a virtual environment.
    #[error(
        "Python {version} can't make a virtual environment: install its venv module \
         (on Debian and Ubuntu `apt install python{version}-venv`)"
    )]
    NoVenv {
        /// The version of that Python, such as `3.11`.
        version: String,
    },

    /// The packages could not be installed.
    #[error(
        "{tool} could not install {what} ({reason}): check the network connection \
         and the space on the disk, and run this again"
    )]
    Install {
        /// `venv`, `pip` or `uv`.
        tool: &'static str,
        /// What the packages are for.
        what: String,
        /// The last line that it wrote.
        reason: String,
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
    pub(crate) fn io(path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        Error::Io { path, source }
    }
}
