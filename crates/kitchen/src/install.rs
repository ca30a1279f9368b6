//! Python environments, each installed once.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use tokio::task::spawn_blocking;

use crate::Error;
use crate::home::home;
use crate::venv::Packages;

const REQUIREMENTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/requirements.txt");

/// The Python of the kitchen's environment, which is installed first if need be.
///
/// It has aiohttp and PyMongo besides the embedded server.
///
/// # Errors
/// When there is no suitable Python, or the packages cannot be installed.
pub async fn python() -> Result<PathBuf, Error> {
    install("venv", "the embedded MongoDB", REQUIREMENTS).await
}

/// The Python of an environment of its own for `tool`, installed first if need be.
///
/// The file `requirements` has the packages: each with its version and its hashes.
///
/// # Errors
/// When there is no suitable Python, or the packages cannot be installed.
pub async fn tool(tool: &'static str, requirements: &'static str) -> Result<PathBuf, Error> {
    install(tool, tool, requirements).await
}

async fn install(
    folder: &str,
    what: &'static str,
    requirements: &'static str,
) -> Result<PathBuf, Error> {
    let home = home()?;
    let venv = home.join(folder);
    let packages = Packages { what, requirements };
    // Locks, folders and installers all block: they get a thread of their own.
    match spawn_blocking(move || ensure(&venv, &packages)).await {
        Ok(result) => result,
        Err(panic) => Err(Error::io(&home, panic)),
    }
}

fn ensure(venv: &Path, packages: &Packages) -> Result<PathBuf, Error> {
    let python = venv.join(if cfg!(windows) {
        "Scripts/python.exe"
    } else {
        "bin/python"
    });
    let wanted = fs::read_to_string(packages.requirements);
    let wanted = wanted.map_err(|error| Error::io(Path::new(packages.requirements), error))?;
    let io = |error| Error::io(venv, error);
    // One process installs; the others wait here, and then find it done.
    let lock = File::create(venv.with_extension("lock")).map_err(io)?;
    fs4::FileExt::lock(&lock).map_err(io)?;

    // Written last, the stamp tells a whole environment from a part of one. An
    // update of the system may also have taken away the Python that it links to.
    let stamp = venv.join("complete");
    if fs::read_to_string(&stamp).is_ok_and(|text| text == wanted) && python.exists() {
        return Ok(python);
    }
    if venv.exists() {
        fs::remove_dir_all(venv).map_err(io)?;
    }
    packages.install(venv, &python, &lock)?;
    fs::write(&stamp, wanted).map_err(io)?;
    Ok(python)
}
