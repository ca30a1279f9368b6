//! The installers of Python packages: uv, or what Python brings along.

use std::fs::File;
use std::path::Path;
use std::process::Command;

use crate::{Error, Packages, interpreter};

/// What pip and uv have in common. Ready-made packages only: none is built here,
/// so none needs a compiler or runs a script.
const HASHES_AND_WHEELS: [&str; 3] = ["--require-hashes", "--only-binary", ":all:"];

/// Makes the environment `venv`, whose interpreter will be `python`, and installs the
/// packages of the file `requirements` into it.
///
/// # Errors
/// When there is no suitable Python, or the installer fails.
pub(crate) fn install(
    packages: &Packages<'_>,
    requirements: &Path,
    venv: &Path,
    python: &Path,
    lock: &File,
) -> Result<(), Error> {
    let uv = Command::new("uv").arg("--version").output();
    if uv.is_ok_and(|output| output.status.success()) {
        announce(packages, venv, "uv");
        make_with_uv(packages, venv, lock)?;
        let mut install = Command::new("uv");
        install.args(["pip", "install", "--quiet", "--python"]);
        install.arg(python).args(HASHES_AND_WHEELS);
        install.arg("-r").arg(requirements);
        run(&mut install, lock).map_err(|text| packages.failed("uv", &text))
    } else {
        let base = interpreter::find(&packages.minors, packages.versions)?;
        announce(packages, venv, "pip");
        make_with_python(packages, base, venv, lock)?;
        let mut install = Command::new(python);
        install.args(["-m", "pip", "install", "--quiet", "--no-input"]);
        // Python compiles what it uses when it first does. That halves the time.
        install.arg("--no-compile").args(HASHES_AND_WHEELS);
        install.arg("-r").arg(requirements);
        run(&mut install, lock).map_err(|text| packages.failed("pip", &text))
    }
}

fn make_with_uv(packages: &Packages<'_>, venv: &Path, lock: &File) -> Result<(), Error> {
    let (first, last) = (packages.minors.start(), packages.minors.end());
    let mut versions = format!(">=3.{first},<4");
    if *last != u32::MAX {
        versions = format!(">=3.{first},<3.{}", last + 1);
    }
    let mut make = Command::new("uv");
    make.args(["venv", "--quiet", "--no-project", "--python", &versions]);
    run(make.arg(venv), lock).map_err(|text| packages.failed("uv", &text))
}

fn make_with_python(
    packages: &Packages<'_>,
    base: interpreter::Python,
    venv: &Path,
    lock: &File,
) -> Result<(), Error> {
    let mut make = Command::new(base.path);
    make.args(["-m", "venv"]).arg(venv);
    run(&mut make, lock).map_err(|text| {
        // Debian ships Python without these two, in a package of their own.
        if text.contains("ensurepip") || text.contains("No module named venv") {
            Error::NoVenv {
                version: base.version,
            }
        } else {
            packages.failed("venv", &text)
        }
    })
}

fn announce(packages: &Packages<'_>, venv: &Path, tool: &str) {
    let (what, venv) = (packages.what, venv.display());
    eprintln!("Installing {what} into {venv} with {tool}, once.");
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

impl Packages<'_> {
    fn failed(&self, tool: &'static str, output: &str) -> Error {
        let mut lines = output.lines().map(str::trim);
        let last = lines.rfind(|line| !line.is_empty()).unwrap_or("no output");
        Error::Install {
            tool,
            what: self.what.to_owned(),
            reason: last.trim_start_matches("ERROR: ").to_owned(),
        }
    }
}
