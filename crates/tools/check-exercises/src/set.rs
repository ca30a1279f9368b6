//! The exercises and the wrong answers, as they are on the disk.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

use crate::exercises::{self, Exercise, FOLDER};
use crate::items::Items;

/// What the first line of a wrong answer begins with.
const SENTENCE_MARK: &str = "// The judge says: ";

/// All exercises, with their wrong answers.
#[derive(Debug)]
pub struct Set {
    /// The root of the workspace.
    pub root: PathBuf,
    /// The exercises, in the order in which they are done.
    pub problems: Vec<Problem>,
}

/// An exercise, with the items of its files.
#[derive(Debug)]
pub struct Problem {
    /// What the list and the header say.
    pub exercise: Exercise,
    /// Its items, as they're handed out.
    pub items: Items,
    /// The items of its solution.
    pub solution: Items,
    /// What its tests have to refuse, in the order of the names.
    pub answers: Vec<WrongAnswer>,
}

/// An answer that the tests have to refuse.
#[derive(Debug)]
pub struct WrongAnswer {
    /// Its path from the root of the workspace.
    pub path: PathBuf,
    /// The name of its file without `.rs`, such as `serve_two_1`.
    pub name: String,
    /// The sentence that a learner has to be told.
    pub sentence: String,
    /// The items that differ from those of the exercise.
    pub items: Items,
}

impl Set {
    /// Reads the set of the workspace at `root`.
    ///
    /// # Errors
    /// A file can't be read, or isn't Rust. A wrong answer has no sentence or no exercise.
    pub fn read(root: &Path) -> anyhow::Result<Self> {
        let mut answers = read_answers(root)?;
        let mut problems = Vec::new();
        for exercise in exercises::read(root)? {
            let is_for_it = |answer: &mut WrongAnswer| answer.is_for(&exercise);
            problems.push(Problem {
                items: read(root, &exercise.path(), Items::parse)?,
                solution: read(root, &exercise.solution_path(), Items::parse)?,
                answers: answers.extract_if(.., is_for_it).collect(),
                exercise,
            });
        }
        if let Some(answer) = answers.first() {
            let path = answer.path.display();
            bail!("{path}: it's for no exercise; call it <exercise>_<number>.rs");
        }
        Ok(Self {
            root: root.to_owned(),
            problems,
        })
    }
}

impl WrongAnswer {
    fn parse(path: &Path, text: &str) -> anyhow::Result<Self> {
        let sentence = text
            .strip_prefix(SENTENCE_MARK)
            .and_then(|rest| rest.lines().next())
            .filter(|sentence| !sentence.is_empty())
            .with_context(|| format!("its first line has to be {SENTENCE_MARK}…"))?;
        let name = path.file_stem().unwrap_or_default();
        Ok(Self {
            path: path.to_owned(),
            name: name.to_string_lossy().into_owned(),
            sentence: sentence.to_owned(),
            items: Items::parse(text)?,
        })
    }

    fn is_for(&self, exercise: &Exercise) -> bool {
        self.name
            .strip_prefix(&exercise.name)
            .and_then(|rest| rest.strip_prefix('_'))
            .is_some_and(|number| number.parse::<u32>().is_ok())
    }
}

fn read_answers(root: &Path) -> anyhow::Result<Vec<WrongAnswer>> {
    let folder = Path::new(FOLDER).join("wrong");
    let entries = fs::read_dir(root.join(&folder)).with_context(|| folder.display().to_string())?;
    let mut answers = Vec::new();
    for entry in entries {
        let path = folder.join(entry?.file_name());
        answers.push(read(root, &path, |text| WrongAnswer::parse(&path, text))?);
    }
    answers.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(answers)
}

/// Reads and parses the file at `path` below `root`.
fn read<T>(
    root: &Path,
    path: &Path,
    parse: impl FnOnce(&str) -> anyhow::Result<T>,
) -> anyhow::Result<T> {
    let context = || path.display().to_string();
    let text = fs::read_to_string(root.join(path)).with_context(context)?;
    parse(&text).with_context(context)
}
