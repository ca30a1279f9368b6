//! The compilation of a program that isn't an example, because the compiler refuses it or
//! warns about it.

use std::collections::BTreeSet;
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, ensure};
use serde_json::Value;

use crate::{cargo, workspace};

/// The crates that such a program can use. All are dependencies of this package.
const CRATES: [&str; 2] = ["futures", "tokio"];

/// A library that Cargo has built for this package.
struct Library {
    name: String,
    file: PathBuf,
}

/// Returns the command that compiles a program of the folder `compile-fail` as Cargo would,
/// and the path of the executable that results, if any.
///
/// # Errors
/// The dependencies don't build.
pub fn rustc(program: &Path) -> anyhow::Result<(Command, PathBuf)> {
    let libraries = libraries()?;
    let file = program.file_name().context("a program is a file")?;
    let stem = program.file_stem().context("a program has a name")?;
    let tokio = libraries.iter().find(|library| library.name == "tokio");
    let folder = tokio
        .and_then(|library| library.file.parent())
        .context("Cargo didn't build tokio")?
        .with_file_name("compile-fail");

    let mut rustc = Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    rustc.current_dir(workspace());
    // Slashes on Windows too: the messages show the path as it's given here.
    rustc.arg(format!("crates/mistakes/compile-fail/{}", file.display()));
    rustc.arg("--edition=2024").arg("--out-dir").arg(&folder);
    for library in libraries.iter().filter(|library| library.is_for_programs()) {
        rustc
            .arg("--extern")
            .arg(joined(&library.name, &library.file));
    }
    // Each may need others, which the compiler looks for by itself.
    let folders: BTreeSet<_> = libraries.iter().filter_map(|l| l.file.parent()).collect();
    for folder in folders {
        rustc.arg("-L").arg(joined("dependency", folder));
    }
    let executable = folder.join(stem).with_extension(env::consts::EXE_EXTENSION);
    Ok((rustc, executable))
}

impl Library {
    fn is_for_programs(&self) -> bool {
        CRATES.contains(&self.name.as_str()) && self.file.extension() == Some("rlib".as_ref())
    }
}

/// Builds the dependencies, unless that is done, and returns all that Cargo reports.
fn libraries() -> anyhow::Result<Vec<Library>> {
    let output = cargo()
        // Quietly: for a reader, Cargo has built them together with this program.
        .args(["build", "--quiet", "--package=mistakes", "--lib"])
        .arg("--message-format=json-render-diagnostics")
        .stderr(Stdio::inherit())
        .output()
        .context("Failed to start Cargo")?;
    ensure!(output.status.success(), "the dependencies don't build");
    let mut libraries = Vec::new();
    for line in String::from_utf8(output.stdout)?.lines() {
        let message: Value = serde_json::from_str(line)?;
        let files = message["filenames"].as_array();
        for file in files.into_iter().flatten().filter_map(Value::as_str) {
            libraries.push(Library {
                name: message["target"]["name"]
                    .as_str()
                    .unwrap_or_default()
                    .into(),
                file: file.into(),
            });
        }
    }
    Ok(libraries)
}

/// Returns an argument such as `tokio=target/debug/deps/libtokio.rlib`.
fn joined(key: &str, path: &Path) -> OsString {
    let mut argument = OsString::from(format!("{key}="));
    argument.push(path);
    argument
}
