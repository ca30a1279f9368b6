//! The folder for packages and data.

use std::path::{self, PathBuf};
use std::{env, fs};

use this_workspace::target_folder;

use crate::Error;

/// Returns `LOCAL_MONGO_HOME`, or `target/local-mongo` of the workspace, made if need be.
pub(crate) fn home() -> Result<PathBuf, Error> {
    let home = env::var_os("LOCAL_MONGO_HOME")
        .filter(|home| !home.is_empty())
        .map_or_else(|| target_folder().join("local-mongo"), PathBuf::from);
    fs::create_dir_all(&home).map_err(|error| Error::io(&home, error))?;
    path::absolute(&home).map_err(|error| Error::io(&home, error))
}
