//! The user's settings of pip and uv.
//!
//! Those that say where to fetch packages from, and how, count here too: behind a
//! company's mirror nothing else works. The others would change what is installed, or
//! where to.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use toml::{Table, Value};

/// The parts of names by which the settings that count are known.
const PARTS: [&str; 13] = [
    "cache", "cert", "download", "find", "host", "index", "keyring", "mirror", "offline", "proxy",
    "retries", "timeout", "tls",
];

/// Prints each setting of pip's files and of its environment on a line: `global.cert ca.pem`.
const LIST: &str = "\
import ast, subprocess, sys
command = [sys.executable, '-I', '-X', 'utf8', '-m', 'pip', 'config', 'list']
for line in subprocess.run(command, stdout=subprocess.PIPE, text=True).stdout.splitlines():
    name, value = line.split('=', 1)
    print(name, *ast.literal_eval(value).splitlines())
";

/// Whether a setting counts, by its name in a file or in the environment.
fn counts(name: &str) -> bool {
    PARTS.iter().any(|part| name.to_lowercase().contains(part))
}

/// Hides the environment variables that don't count from a command.
pub(crate) fn hide(command: &mut Command) {
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        let is_setting = text.starts_with("PIP_") || text.starts_with("UV_");
        if is_setting && !text.ends_with("_CONFIG_FILE") && !counts(&text) {
            command.env_remove(&name);
        }
    }
}

/// Passes to `install`, which runs the pip of `python`, what counts in the files of pip,
/// and hides these files from it.
pub(crate) fn hide_files_of_pip(python: &Path, install: &mut Command) {
    let mut list = Command::new(python);
    hide(list.args(["-I", "-X", "utf8", "-c", LIST]));
    let lines = list
        // A file could make pip silent.
        .env("PIP_QUIET", "0")
        .output()
        .map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
        .unwrap_or_default();
    // Those for `install` alone win over those for all of pip.
    for section in ["global.", "install."] {
        for line in lines.lines() {
            if let Some(setting) = line.strip_prefix(section)
                && let Some((name, value)) = setting.split_once(' ')
                && counts(name)
            {
                let variable = format!("PIP_{}", name.to_uppercase().replace('-', "_"));
                if env::var_os(&variable).is_none() {
                    install.env(variable, value.trim());
                }
            }
        }
    }
    // Named this, it makes pip read no other file either.
    let nothing = if cfg!(windows) { "nul" } else { "/dev/null" };
    install.env("PIP_CONFIG_FILE", nothing);
}

/// Returns what counts in the files of uv, as the text of such a file.
pub(crate) fn of_uv() -> String {
    let mut all = Table::new();
    for file in files_of_uv() {
        let mut settings: Table = fs::read_to_string(file)
            .unwrap_or_default()
            .parse()
            .unwrap_or_default();
        if let Some(Value::Table(pip)) = settings.get_mut("pip") {
            pip.retain(|name, _| counts(name));
        }
        settings.retain(|name, _| counts(name) || name == "pip");
        all.extend(settings);
    }
    all.to_string()
}

/// Returns the files that uv would read, those last whose settings win.
fn files_of_uv() -> Vec<PathBuf> {
    let variable = |name| env::var_os(name).map(PathBuf::from);
    if let Some(file) = variable("UV_CONFIG_FILE") {
        return vec![file];
    }
    let folders = if cfg!(windows) {
        [variable("PROGRAMDATA"), variable("APPDATA")]
    } else {
        let home = || Some(variable("HOME")?.join(".config"));
        [
            Some("/etc".into()),
            variable("XDG_CONFIG_HOME").or_else(home),
        ]
    };
    folders
        .into_iter()
        .flatten()
        .map(|folder| folder.join("uv/uv.toml"))
        .collect()
}
