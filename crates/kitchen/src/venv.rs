//! Making a virtual environment, with uv or with what Python brings along.

use std::fs::File;
use std::path::Path;
use std::process::Command;

use crate::{Error, interpreter};

const REQUIREMENTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/requirements.txt");

/// What pip and uv have in common. Ready-made packages only: none is built here,
/// so none needs a compiler or runs a script.
const HASHES_AND_WHEELS: [&str; 3] = ["--require-hashes", "--only-binary", ":all:"];

/// Makes the environment `venv`, whose interpreter will be `python`.
pub(crate) fn make(venv: &Path, python: &Path, lock: &File) -> Result<(), Error> {
    let uv = Command::new("uv").arg("--version").output();
    if uv.is_ok_and(|output| output.status.success()) {
        with_uv(venv, python, lock)
    } else {
        with_pip(venv, python, lock)
    }
}

fn with_uv(venv: &Path, python: &Path, lock: &File) -> Result<(), Error> {
    announce(venv, "uv", 10);
    let mut make = Command::new("uv");
    make.args(["venv", "--quiet", "--no-project"]);
    make.args(["--python", ">=3.10,<3.14"]).arg(venv);
    run(&mut make, lock).map_err(|text| Error::install("uv", &text))?;

    let mut install = Command::new("uv");
    install
        .args(["pip", "install", "--quiet", "--python"])
        .arg(python);
    install.args(HASHES_AND_WHEELS).args(["-r", REQUIREMENTS]);
    run(&mut install, lock).map_err(|text| Error::install("uv", &text))
}

fn with_pip(venv: &Path, python: &Path, lock: &File) -> Result<(), Error> {
    let base = interpreter::find()?;
    announce(venv, "pip", 30);
    let mut make = Command::new(base.path);
    make.args(["-m", "venv"]).arg(venv);
    run(&mut make, lock).map_err(|text| {
        // Debian ships Python without these two, in a package of their own.
        if text.contains("ensurepip") || text.contains("No module named venv") {
            Error::NoVenv {
                version: base.version,
            }
        } else {
            Error::install("venv", &text)
        }
    })?;

    let mut install = Command::new(python);
    install.args(["-m", "pip", "install", "--quiet", "--no-input"]);
    // Python compiles what it uses when it first does. That halves the time.
    install.arg("--no-compile");
    install.args(HASHES_AND_WHEELS).args(["-r", REQUIREMENTS]);
    run(&mut install, lock).map_err(|text| Error::install("pip", &text))
}

fn announce(venv: &Path, tool: &str, seconds: u32) {
    let venv = venv.display();
    eprintln!("Installing the embedded MongoDB into {venv} with {tool}, once: about {seconds} s.");
}

/// Runs an installer; where it fails, returns what it wrote.
fn run(installer: &mut Command, lock: &File) -> Result<(), String> {
    // The installer has the lock as its standard input. So even if this process
    // were killed, no other would begin before the installer has ended.
    let lock = lock.try_clone().map_err(|error| error.to_string())?;
    let output = installer
        .stdin(lock)
        .output()
        .map_err(|error| error.to_string())?;
    if output.status.success() {
        return Ok(());
    }
    let text = [output.stdout, output.stderr].concat();
    Err(String::from_utf8_lossy(&text).into_owned())
}
