//! The workspace whose pages are read.

use std::path::PathBuf;
use std::{env, io};

/// Finds the root of the workspace that the current folder is in.
///
/// It is looked for at run time: a program that was copied with its `target/`
/// reads the clone it is run in, not the one it was compiled in. Cargo runs
/// tests and build scripts in the folder of their package.
///
/// # Errors
/// No `Cargo.lock` is in the current folder or above it.
pub fn find() -> io::Result<PathBuf> {
    let current = env::current_dir()?;
    let mut folders = current.ancestors();
    folders
        .find(|folder| folder.join("Cargo.lock").exists())
        .map(PathBuf::from)
        .ok_or_else(|| {
            let message = format!("no workspace is at {} or above", current.display());
            io::Error::new(io::ErrorKind::NotFound, message)
        })
}
