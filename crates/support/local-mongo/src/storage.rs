//! The place of a server's data.

use std::fs;
use std::path::PathBuf;

use crate::home::home;
use crate::{Engine, Error};

/// Where a local server keeps its data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Storage {
    /// In `target/local-mongo/data/`, from run to run. One server at a time.
    Persistent,
    /// In a folder that goes away with the server.
    Temporary,
    /// In this folder, which is made if it isn't there.
    Folder(PathBuf),
}

impl Storage {
    /// The folder, ready to be used; `None` where the server makes its own. Each
    /// engine has its own persistent data, for neither can read the other's.
    pub(crate) fn folder(&self, engine: Engine) -> Result<Option<PathBuf>, Error> {
        let folder = match self {
            Storage::Persistent => home()?.join("data").join(engine.id()),
            Storage::Temporary => return Ok(None),
            Storage::Folder(folder) => folder.clone(),
        };
        fs::create_dir_all(&folder).map_err(|error| Error::io(&folder, error))?;
        Ok(Some(folder))
    }
}
