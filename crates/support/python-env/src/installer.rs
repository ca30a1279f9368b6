//! The installers of Python packages: uv, or what Python brings along.

use std::fs::{self, File};
use std::io::{Write, stderr};
use std::path::Path;
use std::process::Command;

use crate::{Error, Packages, interpreter, settings};

/// What pip and uv have in common. Ready-made packages only: none is built here,
/// so none needs a compiler or runs a script.
const HASHES_AND_WHEELS: [&str; 3] = ["--require-hashes", "--only-binary", ":all:"];

/// Prints which of the packages of a lock file its Python finds with all their files.
const INVENTORY: &str = "\
import importlib.metadata, re, sys
for name in re.findall(r'^([\\w.-]+)==', open(sys.argv[1]).read(), re.M):
    try:
        found = importlib.metadata.distribution(name)
        sizes = [(file.size, file.locate().stat().st_size) for file in found.files]
    except (ModuleNotFoundError, OSError, TypeError):
        continue
    if all(listed in (None, size) for listed, size in sizes):
        print(name, found.version)
";

/// Makes the environment `venv`, whose interpreter will be `python`, and installs the
/// packages of the file `requirements` into it. Returns its inventory.
///
/// # Errors
/// When there is no suitable Python, or the installer fails.
pub(crate) fn install(
    packages: &Packages<'_>,
    requirements: &Path,
    venv: &Path,
    python: &Path,
    lock: &File,
) -> Result<String, Error> {
    let has_uv = Command::new("uv")
        .arg("--version")
        .output()
        .is_ok_and(|output| output.status.success());
    let tool = if has_uv {
        announce(packages, venv, "uv");
        let config = venv.with_extension("uv.toml");
        fs::write(&config, settings::of_uv()).map_err(|error| Error::io(&config, error))?;
        let uv = || {
            let mut command = Command::new("uv");
            command.arg("--quiet").arg("--config-file").arg(&config);
            command
        };
        let mut make = uv();
        make.args(["venv", "--no-project", "--python", &versions(packages)]);
        run(make.arg(venv), lock).map_err(|text| packages.failed("uv", &text))?;
        let mut install = uv();
        install.args(["pip", "install", "--python"]).arg(python);
        install.args(HASHES_AND_WHEELS).arg("-r").arg(requirements);
        run(&mut install, lock).map_err(|text| packages.failed("uv", &text))?;
        "uv"
    } else {
        let base = interpreter::find(&packages.minors, packages.versions)?;
        announce(packages, venv, "pip");
        make_with_python(packages, base, venv, lock)?;
        let mut install = Command::new(python);
        install.args(["-I", "-m", "pip", "install", "--quiet", "--no-input"]);
        // Python compiles what it uses when it first does. That halves the time.
        install.args(["--no-compile", "--disable-pip-version-check"]);
        install.args(HASHES_AND_WHEELS).arg("-r").arg(requirements);
        settings::hide_files_of_pip(python, &mut install);
        run(&mut install, lock).map_err(|text| packages.failed("pip", &text))?;
        "pip"
    };
    inventory(python, requirements)
        .filter(|found| !found.is_empty())
        .ok_or_else(|| packages.failed(tool, "afterwards, the packages aren't there"))
}

/// Returns which of the packages of the file `requirements` are whole, or `None` when
/// the environment's interpreter `python` doesn't run.
pub(crate) fn inventory(python: &Path, requirements: &Path) -> Option<String> {
    let mut list = Command::new(python);
    list.args(["-I", "-c", INVENTORY]).arg(requirements);
    let output = list.output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then_some(text)
}

/// The versions of Python that fit, in the words of uv.
fn versions(packages: &Packages<'_>) -> String {
    let first = packages.minors.start();
    match *packages.minors.end() {
        u32::MAX => format!(">=3.{first},<4"),
        last => format!(">=3.{first},<3.{}", last + 1),
    }
}

fn make_with_python(
    packages: &Packages<'_>,
    base: interpreter::Python,
    venv: &Path,
    lock: &File,
) -> Result<(), Error> {
    let mut make = Command::new(base.path);
    make.args(["-I", "-m", "venv"]).arg(venv);
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
    // A message that can't be written doesn't keep the packages from being installed.
    let _ = writeln!(stderr(), "Installing {what} into {venv} with {tool}, once.");
}

/// Runs an installer; where it fails, returns what it wrote.
fn run(installer: &mut Command, lock: &File) -> Result<(), String> {
    // The installer has the lock as its standard input. So even if this process
    // were killed, no other would begin before the installer has ended.
    let lock = lock.try_clone().map_err(|error| error.to_string())?;
    settings::hide(installer);
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
        let last = output
            .lines()
            .map(str::trim)
            .rfind(|line| !line.is_empty())
            .unwrap_or("no output");
        Error::Install {
            tool,
            what: self.what.to_owned(),
            reason: last.trim_start_matches("ERROR: ").to_owned(),
        }
    }
}
