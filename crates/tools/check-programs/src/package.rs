//! The package that holds all wrong and right programs, so that cargo builds them in one go.

use std::fs;
use std::path::Path;

use anyhow::Context;
use check_exercises::package::write_if_new;

use crate::set::{FOLDER, Set};

/// Writes a package into `folder`, with each wrong program in the place of what it changes
/// in the solution, and each right one. It's a workspace as well, so that its dependencies
/// are those of the programs.
///
/// # Errors
/// A manifest isn't of the shape that it has in this workspace, or a file can't be written.
pub fn write(set: &Set, folder: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(folder)?;
    let mut bins = String::new();
    let mut add = |name: &str, text: &str| {
        bins += &format!("\n[[bin]]\nname = \"{name}\"\npath = \"{name}.rs\"\n");
        write_if_new(&folder.join(format!("{name}.rs")), text)
    };
    for wrong in &set.wrong {
        let text = set.solutions[wrong.program()].with(&wrong.items);
        add(&wrong.name, &text)?;
    }
    for right in &set.right {
        add(&right.name, &right.text)?;
    }

    let read =
        |path: &str| fs::read_to_string(set.root.join(path)).with_context(|| path.to_owned());
    let (workspace, package) = (read("Cargo.toml")?, read(&format!("{FOLDER}/Cargo.toml"))?);
    let (_, workspace) = workspace
        .split_once("\n[workspace.package]\n")
        .context("Cargo.toml has no [workspace.package]")?;
    let (package, _) = package
        .split_once("\n[[bin]]\n")
        .with_context(|| format!("{FOLDER}/Cargo.toml has no [[bin]] at its end"))?;
    // The program that `default-run` names isn't among these.
    let package = package
        .lines()
        .filter(|line| !line.starts_with("default-run"))
        .map(|line| format!("{line}\n"))
        .collect::<String>();
    // From here, the paths have to lead to the same places.
    let here = format!("path = \"{}/", set.root.display());
    let workspace = workspace.replace("path = \"", &here);
    write_if_new(
        &folder.join("Cargo.toml"),
        &format!("[workspace]\n\n[workspace.package]\n{workspace}\n{package}{bins}"),
    )?;
    write_if_new(&folder.join("Cargo.lock"), &read("Cargo.lock")?)
}
