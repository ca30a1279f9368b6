//! The package that holds all programs, so that cargo builds them in one go.

use std::fs;
use std::path::Path;

use anyhow::Context;

use crate::exercises::FOLDER;
use crate::set::Set;

/// Writes a package into `folder`, with each exercise as it's handed out, and each wrong
/// answer in the place of what it changes in its exercise.
///
/// # Errors
/// The manifest of the exercises isn't of the shape that `rustlings dev update` keeps,
/// or a file can't be written.
pub fn write(set: &Set, folder: &Path) -> anyhow::Result<()> {
    let source = set.root.join(FOLDER);
    fs::create_dir_all(folder.join("programs"))?;
    let mut bins = String::new();
    let mut add = |name: &str, path: &str| {
        bins += &format!("  {{ name = \"{name}\", path = \"{path}\" }},\n");
    };
    for problem in &set.problems {
        let path = set.root.join(problem.exercise.path());
        add(&problem.exercise.name, &path.display().to_string());
        for answer in &problem.answers {
            let path = format!("programs/{}.rs", answer.name);
            write_if_new(&folder.join(&path), &problem.items.with(&answer.items))?;
            add(&answer.name, &path);
        }
    }
    let path = source.join("Cargo.toml");
    let manifest = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let (_, package) = manifest
        .split_once("\n[package]\n")
        .with_context(|| format!("{FOLDER}/Cargo.toml has no [package] below its bin list"))?;
    // From here, the paths have to lead to the same places.
    let package = package.replace("path = \"..", &format!("path = \"{}/..", source.display()));
    write_if_new(
        &folder.join("Cargo.toml"),
        &format!("bin = [\n{bins}]\n\n[package]\n{package}\n[workspace]\n"),
    )?;
    let lock = source.join("Cargo.lock");
    if lock.exists() {
        write_if_new(&folder.join("Cargo.lock"), &fs::read_to_string(lock)?)?;
    }
    Ok(())
}

/// Writes a file, unless it holds that already: cargo builds whatever was written.
///
/// # Errors
/// The file can't be written.
pub fn write_if_new(path: &Path, text: &str) -> anyhow::Result<()> {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    fs::write(path, text).with_context(|| path.display().to_string())
}
