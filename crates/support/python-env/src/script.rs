//! The interpreter for a script.

use std::fs;
use std::path::{Path, PathBuf};

use this_workspace::target_folder;

use crate::{Error, Packages, interpreter};

/// Returns a Python that can run `script`: one with the packages of the lock file
/// `requirements.txt` beside it, installed first if need be, or where there is no such
/// file, any Python of this machine.
///
/// Installing blocks, for half a minute or so. It happens once.
///
/// # Errors
/// When there is no suitable Python, or the packages can't be installed.
pub fn for_script(script: &Path) -> Result<PathBuf, Error> {
    let lock_file = script.with_file_name("requirements.txt");
    if lock_file.exists() {
        with_packages_of(&lock_file)
    } else {
        Ok(interpreter::find(&(9..=u32::MAX), "3.9 or newer")?.path)
    }
}

/// Returns a Python with the packages of a lock file, whose folder has the stage's name.
fn with_packages_of(lock_file: &Path) -> Result<PathBuf, Error> {
    let requirements =
        fs::read_to_string(lock_file).map_err(|error| Error::io(lock_file, error))?;
    let name = lock_file
        .parent()
        .and_then(Path::file_name)
        .unwrap_or_default()
        .to_string_lossy();
    let packages = Packages {
        folder: &name,
        what: &format!("the Python packages of {name}"),
        requirements: &requirements,
        minors: 10..=u32::MAX,
        versions: "3.10 or newer",
    };
    packages.install(&target_folder().join("python"))
}
