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
        // mongod takes a folder that it can't write to for one that is in use.
        let probe = folder.join("local-mongo.probe");
        match fs::create_dir_all(&folder).and_then(|()| fs::write(&probe, "")) {
            Ok(()) => fs::remove_file(probe).unwrap_or_default(),
            Err(source) => return Err(Error::Unwritable { folder, source }),
        }
        Ok(Some(folder))
    }
}
