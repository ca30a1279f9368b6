//! The stages of the workspace, and the table that lists them.

use std::path::{Path, PathBuf};
use std::{fs, io};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use thiserror::Error;

use crate::headings::short_title;
use crate::links::relate;

/// The gallery of mistakes. Learners read it, but it's no stage.
const GALLERY: &str = "mistakes";

/// A stage that isn't described where it should be.
#[derive(Debug, Error)]
pub enum StageError {
    /// A file can't be read.
    #[error("{0}: {1}")]
    Read(PathBuf, io::Error),
    /// A manifest isn't valid, or lacks what is needed of it.
    #[error("{0}: {1}")]
    Manifest(PathBuf, String),
    /// A program doesn't name its chapter.
    #[error("{0} names no chapter; write \"Read along in `docs/…`.\" into its header")]
    NoChapter(PathBuf),
    /// A chapter has no heading to be called by.
    #[error("{0} has no title")]
    NoTitle(PathBuf),
}

/// The crates that the root manifest lists.
#[derive(Debug)]
pub struct Members {
    /// The folders of all crates.
    pub all: Vec<String>,
    /// The folders of the crates that learners read.
    pub default: Vec<String>,
}

/// A program that learners run, and read a chapter along with.
#[derive(Debug)]
pub struct Stage {
    /// The name of the crate, which is also in the name of its recipe.
    pub name: String,
    /// What it shows, as its manifest says.
    pub description: String,
    /// The chapter that its `main.rs` says to read along in.
    pub chapter: PathBuf,
}

#[derive(Deserialize)]
struct RootManifest {
    workspace: Workspace,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Workspace {
    members: Vec<String>,
    default_members: Vec<String>,
}

#[derive(Deserialize)]
struct CrateManifest {
    package: Package,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    description: String,
}

/// Reads which crates the workspace at `root` has.
///
/// # Errors
/// The root manifest can't be read.
pub fn read_members(root: &Path) -> Result<Members, StageError> {
    let RootManifest { workspace } = read_manifest(root, Path::new(""))?;
    Ok(Members {
        all: workspace.members,
        default: workspace.default_members,
    })
}

/// Reads the stages of the workspace at `root`, in reading order: the default
/// members, but for the gallery of mistakes.
///
/// # Errors
/// A manifest or a `main.rs` can't be read, or lacks what is needed of it.
pub fn read(root: &Path) -> Result<Vec<Stage>, StageError> {
    let folders = read_members(root)?.default;
    let stages = folders.iter().map(Path::new);
    stages
        .filter(|folder| !folder.ends_with(GALLERY))
        .map(|folder| read_stage(root, folder))
        .collect()
}

/// Writes the table of the stages for the page at `page`. Rows of `old`, the
/// table as it stands, that aren't about a stage are kept below.
///
/// # Errors
/// A stage, or its chapter, lacks something that goes into the table.
pub fn write_table(root: &Path, page: &Path, old: &str) -> Result<String, StageError> {
    let mut table = String::from("| run it | what it shows | read along |\n|---|---|---|\n");
    for stage in read(root)? {
        let Stage {
            name,
            description,
            chapter,
        } = stage;
        let title =
            short_title(&read_file(root, &chapter)?).ok_or(StageError::NoTitle(chapter.clone()))?;
        let link = relate(page, &chapter.display().to_string());
        table += &format!("| `just run-{name}` | {description} | [{title}]({link}) |\n");
    }
    let old = old.trim().lines().skip(2);
    let others = old.filter(|row| row.starts_with('|') && !row.starts_with("| `just run-"));
    table.extend(others.map(|row| format!("{row}\n")));
    Ok(table)
}

fn read_stage(root: &Path, folder: &Path) -> Result<Stage, StageError> {
    let CrateManifest { package } = read_manifest(root, folder)?;
    let main = folder.join("src/main.rs");
    let text = read_file(root, &main)?;
    let chapter = find_chapter(&text).ok_or(StageError::NoChapter(main))?;
    Ok(Stage {
        name: package.name,
        description: package.description,
        chapter: chapter.into(),
    })
}

/// Finds the chapter that the header of a `main.rs` says to read along in.
fn find_chapter(main: &str) -> Option<&str> {
    let (_, rest) = main.split_once("Read along in `")?;
    let (chapter, _) = rest.split_once('`')?;
    Some(chapter)
}

fn read_manifest<T: DeserializeOwned>(root: &Path, folder: &Path) -> Result<T, StageError> {
    let path = folder.join("Cargo.toml");
    let text = read_file(root, &path)?;
    toml::from_str(&text).map_err(|error| StageError::Manifest(path, error.message().to_owned()))
}

fn read_file(root: &Path, path: &Path) -> Result<String, StageError> {
    fs::read_to_string(root.join(path)).map_err(|error| StageError::Read(path.to_owned(), error))
}
