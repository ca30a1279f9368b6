//! The pages, and what is on them. `build.rs` reads them, too.

pub mod comment;
pub mod doctests;
pub mod fence;
pub mod outline;
pub mod problem;
pub mod workspace;

use std::path::{Path, PathBuf};
use std::{fs, io};

use self::problem::Problem;

/// A Markdown file.
#[derive(Debug)]
pub struct Page {
    /// Its path from the root of the workspace, such as `docs/01-hello.md`.
    pub path: PathBuf,
    /// What it holds.
    pub text: String,
}

impl Page {
    /// Describes one problem per line, each with the file and the line it is on.
    pub fn report(&self, problems: &[Problem]) -> String {
        let path = self.path.display();
        let lines = problems
            .iter()
            .map(|problem| format!("{path}:{}: {}\n", problem.line, problem.message));
        lines.collect()
    }
}

/// Reads `README.md` and every page in `docs/`, in order of their names.
///
/// # Errors
/// A file or a folder that cannot be read.
pub fn read_all(root: &Path) -> io::Result<Vec<Page>> {
    let mut paths = Vec::new();
    if root.join("README.md").exists() {
        paths.push("README.md".into());
    }
    if root.join("docs").exists() {
        collect(root, Path::new("docs"), &mut paths)?;
    }
    load(root, paths)
}

/// Reads every page in the folder, in order of their names. Their paths are from there.
///
/// # Errors
/// A file or a folder that cannot be read.
pub fn read_folder(folder: &Path) -> io::Result<Vec<Page>> {
    let mut paths = Vec::new();
    collect(folder, Path::new(""), &mut paths)?;
    load(folder, paths)
}

fn load(root: &Path, mut paths: Vec<PathBuf>) -> io::Result<Vec<Page>> {
    paths.sort();
    let pages = paths.into_iter().map(|path| {
        let text = fs::read_to_string(root.join(&path))?;
        Ok(Page { path, text })
    });
    pages.collect()
}

fn collect(root: &Path, folder: &Path, paths: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(root.join(folder))? {
        let entry = entry?;
        let path = folder.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            collect(root, &path, paths)?;
        } else if path.extension().is_some_and(|ending| ending == "md") {
            paths.push(path);
        }
    }
    Ok(())
}
