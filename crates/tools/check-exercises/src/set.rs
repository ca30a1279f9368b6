//! The exercises and the wrong answers, as they are on the disk.

use std::fs;
use std::path::{Path, PathBuf};

use crate::exercises::{self, Exercise, FOLDER};
use anyhow::Context;

/// What the first line of a wrong answer begins with.
pub const SENTENCE_MARK: &str = "// The judge says: ";

/// What the tests of an exercise begin with, on a line of its own. They go on to the end
/// of the file.
const TESTS_MARK: &str = "#[cfg(test)]\n";

/// All exercises, with their wrong answers.
#[derive(Debug)]
pub struct Set {
    /// The root of the workspace.
    pub root: PathBuf,
    /// The exercises, in the order in which they are done.
    pub exercises: Vec<Problem>,
    /// The wrong answers, in the order of their names.
    pub answers: Vec<WrongAnswer>,
}

/// An exercise, and the text of its files.
#[derive(Debug)]
pub struct Problem {
    /// What the list and the header say.
    pub exercise: Exercise,
    /// Its file, as it's handed out.
    pub text: String,
    /// The file of its solution, if it's there.
    pub solution: Option<String>,
}

/// An answer that the tests have to refuse.
#[derive(Debug)]
pub struct WrongAnswer {
    /// The name of its file without `.rs`, such as `serve_two_1`.
    pub name: String,
    /// What it holds.
    pub text: String,
}

impl Set {
    /// Reads the set of the workspace at `root`.
    ///
    /// # Errors
    /// The list isn't one, or a file that it names can't be read.
    pub fn read(root: &Path) -> anyhow::Result<Self> {
        let problems = exercises::read(root)?.into_iter().map(|exercise| {
            let path = exercise.path();
            let text = fs::read_to_string(root.join(&path));
            Ok(Problem {
                text: text.with_context(|| path.display().to_string())?,
                solution: fs::read_to_string(root.join(exercise.solution_path())).ok(),
                exercise,
            })
        });
        Ok(Self {
            exercises: problems.collect::<anyhow::Result<_>>()?,
            answers: read_answers(root)?,
            root: root.to_owned(),
        })
    }

    /// Returns the exercise that a wrong answer is for.
    pub fn problem_of(&self, answer: &WrongAnswer) -> Option<&Problem> {
        let (exercise, number) = answer.name.rsplit_once('_')?;
        number.parse::<u32>().ok()?;
        let mut problems = self.exercises.iter();
        problems.find(|problem| problem.exercise.name == exercise)
    }
}

impl Problem {
    /// Returns the tests of the exercise, if it has any.
    pub fn tests(&self) -> Option<&str> {
        find_tests(&self.text)
    }
}

impl WrongAnswer {
    /// Returns its path from the root of the workspace.
    pub fn path(&self) -> PathBuf {
        Path::new(FOLDER)
            .join("wrong")
            .join(format!("{}.rs", self.name))
    }

    /// Returns the sentence that a learner has to be told, if the first line has one.
    pub fn sentence(&self) -> Option<&str> {
        let sentence = self.text.lines().next()?.strip_prefix(SENTENCE_MARK)?;
        (!sentence.trim().is_empty()).then_some(sentence.trim())
    }
}

/// Finds the tests in the text of a file.
pub fn find_tests(text: &str) -> Option<&str> {
    if text.starts_with(TESTS_MARK) {
        return Some(text);
    }
    let start = text.find(&format!("\n{TESTS_MARK}"))?;
    Some(&text[start + 1..])
}

fn read_answers(root: &Path) -> anyhow::Result<Vec<WrongAnswer>> {
    let folder = root.join(FOLDER).join("wrong");
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let mut answers = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let name = path.file_stem().unwrap_or_default();
        answers.push(WrongAnswer {
            name: name.to_string_lossy().into_owned(),
            text,
        });
    }
    answers.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(answers)
}
