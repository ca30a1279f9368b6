//! Cargo, run by a program that Cargo has run.

use std::env;
use std::process::Command;

use crate::root;

/// How the names of the variables begin by which Cargo tells a program about its package.
const PREFIXES: [&str; 3] = ["CARGO_PKG_", "CARGO_MANIFEST_", "OUT_DIR"];

/// Returns the command that runs the Cargo of this build, in the root of the workspace.
pub fn cargo() -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    remove_cargo_variables(cargo.current_dir(root()));
    cargo
}

/// Keeps from a command what Cargo has told this program about its package.
///
/// Passed on to another Cargo, that would look like a change to a build script that reads
/// these variables, as ring's does, and everything on top of it would be built again.
pub fn remove_cargo_variables(command: &mut Command) {
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        if PREFIXES.iter().any(|prefix| text.starts_with(prefix)) {
            command.env_remove(name);
        }
    }
}
