//! All programs in one package, so that cargo builds them in one go.

use std::fs;
use std::path::{Path, PathBuf};

use crate::exercises::FOLDER;
use anyhow::{Context, bail};

use crate::set::{Set, WrongAnswer};

/// What the programs of wrong answers are called before their own names.
const WRONG_PREFIX: &str = "wrong_";

/// A package that holds each exercise as it's handed out, and each wrong answer with the
/// tests of its exercise.
#[derive(Debug)]
pub struct Package {
    /// Where its `Cargo.toml` is.
    pub folder: PathBuf,
}

/// Returns the name of the program made of a wrong answer.
pub fn program_of(answer: &WrongAnswer) -> String {
    format!("{WRONG_PREFIX}{}", answer.name)
}

impl Package {
    /// Writes the package for `set` into `folder`.
    ///
    /// # Errors
    /// The manifest of the exercises isn't of the shape that `rustlings dev update` keeps,
    /// or a file can't be written.
    pub fn write(set: &Set, folder: &Path) -> anyhow::Result<Self> {
        let source = set.root.join(FOLDER);
        let programs = folder.join("programs");
        fs::create_dir_all(&programs)?;
        let mut names = Vec::new();
        let mut add = |name: String, text: &str| {
            let result = write_if_new(&programs.join(format!("{name}.rs")), text);
            names.push(name);
            result
        };
        for problem in &set.exercises {
            add(problem.exercise.name.clone(), &problem.text)?;
        }
        for answer in &set.answers {
            if let Some(tests) = set.problem_of(answer).and_then(|it| it.tests()) {
                add(program_of(answer), &join(&answer.text, tests))?;
            }
        }
        let path = source.join("Cargo.toml");
        let manifest = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        write_if_new(
            &folder.join("Cargo.toml"),
            &rewrite(&manifest, &names, &source)?,
        )?;
        let lock = source.join("Cargo.lock");
        if lock.exists() {
            write_if_new(&folder.join("Cargo.lock"), &fs::read_to_string(lock)?)?;
        }
        Ok(Self {
            folder: folder.to_owned(),
        })
    }
}

/// Puts the tests of an exercise below a wrong answer.
fn join(answer: &str, tests: &str) -> String {
    // The tests of a program need no `main`, but the compiler does.
    let main = if answer.contains("fn main()") {
        ""
    } else {
        "\nfn main() {}\n"
    };
    format!("{answer}{main}\n{tests}")
}

/// Writes a manifest with other programs, from which the paths lead to the same places.
fn rewrite(manifest: &str, programs: &[String], source: &Path) -> anyhow::Result<String> {
    let Some((_, rest)) = manifest.split_once("\n[package]\n") else {
        bail!("{FOLDER}/Cargo.toml has no [package] below its bin list");
    };
    let bins: String = programs
        .iter()
        .map(|name| format!("  {{ name = \"{name}\", path = \"programs/{name}.rs\" }},\n"))
        .collect();
    let here = format!("path = \"{}/..", source.display());
    let package = rest.replace("path = \"..", &here);
    Ok(format!(
        "bin = [\n{bins}]\n\n[package]\n{package}\n[workspace]\n"
    ))
}

/// Writes a file, unless it holds that already: cargo builds whatever was written.
fn write_if_new(path: &Path, text: &str) -> anyhow::Result<()> {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    fs::write(path, text).with_context(|| path.display().to_string())
}
