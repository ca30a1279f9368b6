//! The exercises: what `info.toml` lists, and what the header of each file says.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use serde::Deserialize;

/// Where the exercises are, from the root of the workspace.
pub const FOLDER: &str = "crates/exercises";

/// An exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exercise {
    /// Its name, which is that of its file and of its program.
    pub name: String,
    /// The folder of its file in `exercises/` and `solutions/`.
    pub folder: String,
    /// What the learner does.
    pub kind: Kind,
    /// What helps a learner who is stuck.
    pub hint: String,
    /// What its file says at the top.
    pub header: Header,
}

/// What a learner does in an exercise.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Makes a program run that doesn't.
    Run,
    /// Corrects a program that runs and does the wrong thing.
    Fix,
    /// Predicts what a program does.
    Predict,
    /// Writes a function or a type.
    Write,
}

/// The header of an exercise: its `//!` lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Header {
    /// Why one would want to do it: what comes before the task.
    pub scene: Option<String>,
    /// What to do: the paragraph after `Task: `.
    pub task: Option<String>,
    /// Each page and its heading: ``Read "Heading" in `docs/<page>.md`, and "Another" in …``
    pub reading: Vec<(PathBuf, String)>,
}

#[derive(Deserialize)]
struct List {
    exercises: Vec<Entry>,
}

/// An entry of the list. What only rustlings uses is left out.
#[derive(Deserialize)]
struct Entry {
    name: String,
    dir: String,
    kind: Kind,
    hint: String,
}

impl Exercise {
    /// Returns the path of its file from the root of the workspace.
    pub fn path(&self) -> PathBuf {
        self.path_in("exercises")
    }

    /// Returns the path of its solution from the root of the workspace.
    pub fn solution_path(&self) -> PathBuf {
        self.path_in("solutions")
    }

    fn path_in(&self, folder: &str) -> PathBuf {
        let file = format!("{}/{}.rs", self.folder, self.name);
        Path::new(FOLDER).join(folder).join(file)
    }
}

impl Header {
    /// Reads the header of the file `text`.
    pub fn parse(text: &str) -> Self {
        let lines: Vec<_> = text
            .lines()
            .map_while(|line| line.strip_prefix("//!"))
            .map(str::trim)
            .collect();
        let mut header = Self::default();
        for lines in lines.split(|line| line.is_empty()) {
            let paragraph = lines.join(" ");
            if let Some(task) = paragraph.strip_prefix("Task: ") {
                header.task = Some(task.to_owned());
            } else if let Some(reading) = paragraph.strip_prefix("Read ") {
                header.reading = parse_reading(reading);
            } else if header.task.is_none() && header.scene.is_none() && !paragraph.is_empty() {
                header.scene = Some(paragraph);
            }
        }
        header
    }
}

/// Parses each ``"Heading" in `docs/<page>.md` ``, whatever is between them.
fn parse_reading(mut text: &str) -> Vec<(PathBuf, String)> {
    let mut reading = Vec::new();
    while let Some((_, rest)) = text.split_once('"')
        && let Some((heading, rest)) = rest.split_once("\" in `")
        && let Some((page, rest)) = rest.split_once('`')
    {
        reading.push((page.into(), heading.to_owned()));
        text = rest;
    }
    reading
}

/// Reads the exercises of the workspace at `root`, in the order of the list.
///
/// # Errors
/// The list isn't one, or the file of an exercise can't be read.
pub fn read(root: &Path) -> anyhow::Result<Vec<Exercise>> {
    let path = Path::new(FOLDER).join("info.toml");
    let list: List =
        toml::from_str(&read_file(root, &path)?).with_context(|| path.display().to_string())?;
    let exercises = list.exercises.into_iter().map(|entry| {
        let mut exercise = Exercise {
            name: entry.name,
            folder: entry.dir,
            kind: entry.kind,
            hint: entry.hint,
            header: Header::default(),
        };
        exercise.header = Header::parse(&read_file(root, &exercise.path())?);
        Ok(exercise)
    });
    exercises.collect()
}

fn read_file(root: &Path, path: &Path) -> anyhow::Result<String> {
    fs::read_to_string(root.join(path)).with_context(|| path.display().to_string())
}
