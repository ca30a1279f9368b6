//! Making a virtual environment, with uv or with what Python brings along.

use std::fs::File;
use std::path::Path;
use std::process::Command;

use crate::{Error, interpreter};

/// What pip and uv have in common. Ready-made packages only: none is built here,
/// so none needs a compiler or runs a script.
const HASHES_AND_WHEELS: [&str; 3] = ["--require-hashes", "--only-binary", ":all:"];

/// What an environment is to hold.
pub(crate) struct Packages {
    /// The name for it in messages.
    pub(crate) what: &'static str,
    /// The path of the lock file.
    pub(crate) requirements: &'static str,
}

impl Packages {
    /// Makes the environment `venv`, whose interpreter will be `python`.
    pub(crate) fn install(&self, venv: &Path, python: &Path, lock: &File) -> Result<(), Error> {
        let uv = Command::new("uv").arg("--version").output();
        if uv.is_ok_and(|output| output.status.success()) {
            self.with_uv(venv, python, lock)
        } else {
            self.with_pip(venv, python, lock)
        }
    }

    fn with_uv(&self, venv: &Path, python: &Path, lock: &File) -> Result<(), Error> {
        self.announce(venv, "uv", 10);
        let mut make = Command::new("uv");
        make.args(["venv", "--quiet", "--no-project"]);
        make.args(["--python", ">=3.10,<3.14"]).arg(venv);
        run(&mut make, lock).map_err(|text| self.failed("uv", &text))?;

        let mut install = Command::new("uv");
        install.args(["pip", "install", "--quiet", "--python"]);
        install.arg(python).args(HASHES_AND_WHEELS);
        install.args(["-r", self.requirements]);
        run(&mut install, lock).map_err(|text| self.failed("uv", &text))
    }

    fn with_pip(&self, venv: &Path, python: &Path, lock: &File) -> Result<(), Error> {
        let base = interpreter::find()?;
        self.announce(venv, "pip", 30);
        let mut make = Command::new(base.path);
        make.args(["-m", "venv"]).arg(venv);
        run(&mut make, lock).map_err(|text| {
            // Debian ships Python without these two, in a package of their own.
            if text.contains("ensurepip") || text.contains("No module named venv") {
                Error::NoVenv {
                    version: base.version,
                }
            } else {
                self.failed("venv", &text)
            }
        })?;

        let mut install = Command::new(python);
        install.args(["-m", "pip", "install", "--quiet", "--no-input"]);
        // Python compiles what it uses when it first does. That halves the time.
        install.arg("--no-compile").args(HASHES_AND_WHEELS);
        install.args(["-r", self.requirements]);
        run(&mut install, lock).map_err(|text| self.failed("pip", &text))
    }

    fn announce(&self, venv: &Path, tool: &str, seconds: u32) {
        let (what, venv) = (self.what, venv.display());
        eprintln!("Installing {what} into {venv} with {tool}, once: about {seconds} s.");
    }

    fn failed(&self, tool: &'static str, output: &str) -> Error {
        Error::install(tool, self.what, output)
    }
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
