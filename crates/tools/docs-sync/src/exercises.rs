//! The exercises: what `info.toml` lists, and what the header of each file says.

use std::path::{Path, PathBuf};
use std::{fmt, fs, io};

use serde::Deserialize;
use thiserror::Error;

use crate::course::Course;
use crate::links::relate;

/// Where the exercises are, from the root of the workspace.
pub const FOLDER: &str = "crates/exercises";

/// Exercises that can't be read, or listed.
#[derive(Debug, Error)]
pub enum ExerciseError {
    /// A file can't be read.
    #[error("{0}: {1}")]
    Read(PathBuf, io::Error),
    /// The list isn't TOML, or not of the shape of such a list.
    #[error("{0}: {1}")]
    Parse(PathBuf, String),
    /// A page asks for its exercises, and has none.
    #[error("no row of docs/syllabus.toml has both this page and an `exercise`")]
    None,
    /// An exercise of the syllabus isn't in the list.
    #[error("{FOLDER}/info.toml has no exercise `{0}`")]
    Unknown(String),
    /// The file of an exercise doesn't say what to do.
    #[error("{0} has no task; write a paragraph `Task: …` into its header")]
    NoTask(PathBuf),
}

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

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Run => "make it run",
            Self::Fix => "fix it",
            Self::Predict => "predict, then check",
            Self::Write => "write it",
        })
    }
}

/// The header of an exercise: its `//!` lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Header {
    /// Why one would want to do it: what comes before the task.
    pub scene: Option<String>,
    /// What to do: the paragraph after `Task: `.
    pub task: Option<String>,
    /// Each page and its heading: ``Read "Heading" in `docs/page.md`, and "Another" in …``
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

/// Parses each ``"Heading" in `docs/page.md` ``, whatever is between them.
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

/// Reads the exercises of the workspace at `root`, in the order of the list. Where
/// there is no list, there are none.
///
/// # Errors
/// The list isn't one, or the file of an exercise can't be read.
pub fn read(root: &Path) -> Result<Vec<Exercise>, ExerciseError> {
    let path = Path::new(FOLDER).join("info.toml");
    if !root.join(&path).exists() {
        return Ok(Vec::new());
    }
    let list: List = toml::from_str(&read_file(root, &path)?)
        .map_err(|error| ExerciseError::Parse(path, error.to_string()))?;
    let exercises = list.exercises.into_iter().map(|entry| {
        let Entry {
            name,
            dir,
            kind,
            hint,
        } = entry;
        let mut exercise = Exercise {
            name,
            folder: dir,
            kind,
            hint,
            header: Header::default(),
        };
        exercise.header = Header::parse(&read_file(root, &exercise.path())?);
        Ok(exercise)
    });
    exercises.collect()
}

/// Writes the list of the exercises that belong to the page at `page`: those that the
/// rows of the syllabus with that page name, in the order in which they are done.
///
/// # Errors
/// There is none, or one isn't there or has no task.
pub fn write_list(course: &Course, page: &Path) -> Result<String, ExerciseError> {
    let constructs = course.syllabus.constructs.iter();
    let rows = constructs.filter(|row| Path::new("docs").join(format!("{}.md", row.page)) == page);
    // The constructs that each exercise practises, in the order of the rows.
    let mut practised: Vec<(&String, Vec<&str>)> = Vec::new();
    for row in rows {
        let Some(name) = &row.exercise else { continue };
        match practised.iter_mut().find(|(known, _)| *known == name) {
            Some((_, constructs)) => constructs.push(row.name.get_ref()),
            None => practised.push((name, vec![row.name.get_ref()])),
        }
    }
    if practised.is_empty() {
        return Err(ExerciseError::None);
    }
    let place = |name: &str| course.exercises.iter().position(|it| it.name == name);
    practised.sort_by_key(|(name, _)| place(name));
    let lines = practised.into_iter().map(|(name, constructs)| {
        let found = course.exercises.iter().find(|it| it.name == *name);
        let exercise = found.ok_or_else(|| ExerciseError::Unknown(name.clone()))?;
        let path = exercise.path();
        let link = relate(page, &path.display().to_string());
        if exercise.header.task.is_none() {
            return Err(ExerciseError::NoTask(path));
        }
        let (constructs, kind) = (constructs.join(", "), exercise.kind);
        Ok(format!("- [{name}]({link}), {kind}: {constructs}\n"))
    });
    lines.collect()
}

fn read_file(root: &Path, path: &Path) -> Result<String, ExerciseError> {
    fs::read_to_string(root.join(path)).map_err(|error| ExerciseError::Read(path.to_owned(), error))
}
