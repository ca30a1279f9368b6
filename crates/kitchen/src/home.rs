//! Where things are kept.

use std::path::{self, Path, PathBuf};
use std::{env, fs};

use crate::Error;

/// Where an embedded server keeps its data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Data {
    /// In `target/kitchen/data`, from run to run. One server at a time.
    Kept,
    /// In a folder that goes away with the server.
    Temporary,
    /// In this folder, which is made if it is not there.
    At(PathBuf),
}

impl Data {
    /// The folder, there to be used; `None` where the server makes its own.
    pub(crate) fn folder(self) -> Result<Option<PathBuf>, Error> {
        let folder = match self {
            Data::Kept => home()?.join("data"),
            Data::Temporary => return Ok(None),
            Data::At(folder) => folder,
        };
        fs::create_dir_all(&folder).map_err(|error| Error::io(&folder, error))?;
        Ok(Some(folder))
    }
}

/// The kitchen's folder: `KITCHEN_HOME`, or `target/kitchen` of this workspace.
pub(crate) fn home() -> Result<PathBuf, Error> {
    let home = env::var_os("KITCHEN_HOME").filter(|home| !home.is_empty());
    let home = home.map_or_else(default, PathBuf::from);
    fs::create_dir_all(&home).map_err(|error| Error::io(&home, error))?;
    // A virtual environment is bound to its place, which has to be absolute.
    path::absolute(&home).map_err(|error| Error::io(&home, error))
}

fn default() -> PathBuf {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2);
    workspace.unwrap_or(Path::new(".")).join("target/kitchen")
}
