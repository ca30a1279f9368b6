//! The verdict on each program, from the build and from its tests.

use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::build::{self, Build};
use crate::package::{Package, program_of};
use crate::play::{self, Outcome};
use crate::set::{Problem, Set, WrongAnswer};

/// A program, and what its tests have to do.
enum Case<'a> {
    HandedOut(&'a Problem),
    Wrong(&'a WrongAnswer),
}

/// Builds the set in `folder`, with cargo's target folder at `target`, runs all tests,
/// and returns what is wrong, in sentences.
///
/// # Errors
/// The package can't be written or built, or a program can't be run.
pub fn check(set: &Set, folder: &Path, target: &Path) -> anyhow::Result<Vec<String>> {
    let package = Package::write(set, folder)?;
    let build = build::build(&package, target)?;
    let exercises = set.exercises.iter().map(Case::HandedOut);
    let answers = set.answers.iter().map(Case::Wrong);
    let cases: Vec<_> = exercises.chain(answers).collect();

    // A wrong answer may keep a processor busy until the judge has seen enough of it.
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let (next, findings) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let finding = judge(case, &build).transpose();
                    if let (Some(finding), Ok(mut findings)) = (finding, findings.lock()) {
                        findings.push(finding);
                    }
                }
            });
        }
    });
    let found = findings.into_inner().unwrap_or_default();
    let mut sentences = found.into_iter().collect::<anyhow::Result<Vec<_>>>()?;
    sentences.sort();
    Ok(sentences)
}

/// Returns what is wrong with a program, if something is.
fn judge(case: &Case, build: &Build) -> anyhow::Result<Option<String>> {
    let name = match case {
        Case::HandedOut(problem) => problem.exercise.name.clone(),
        Case::Wrong(answer) => program_of(answer),
    };
    let outcome = match build.programs.get(&name) {
        Some(program) => Some(play::play(program, play::MAX_TIME)?),
        None => None,
    };
    Ok(match case {
        Case::HandedOut(problem) => judge_handed_out(problem, outcome),
        Case::Wrong(answer) => {
            let error = build.errors.get(&name).map_or("", String::as_str);
            judge_answer(answer, outcome, error)
        }
    })
}

fn judge_handed_out(problem: &Problem, outcome: Option<Outcome>) -> Option<String> {
    let path = problem.exercise.path().display().to_string();
    match outcome {
        // It doesn't compile: that's a way to fail.
        None | Some(Outcome::Failed(_)) => None,
        Some(Outcome::Passed) => Some(format!("{path}: it passes before anybody has solved it")),
        Some(Outcome::Hung) => Some(format!("{path}: its tests hang; run it with `judge::run`")),
    }
}

fn judge_answer(answer: &WrongAnswer, outcome: Option<Outcome>, error: &str) -> Option<String> {
    let path = answer.path().display().to_string();
    let sentence = answer.sentence()?;
    match outcome {
        None => Some(format!("{path}: it doesn't compile\n{error}")),
        Some(Outcome::Passed) => Some(format!(
            "{path}: the tests of the exercise pass, although the answer is wrong"
        )),
        Some(Outcome::Hung) => Some(format!("{path}: its tests hang; run it with `judge::run`")),
        Some(Outcome::Failed(printed)) if printed.contains(sentence) => None,
        Some(Outcome::Failed(printed)) => Some(format!(
            "{path}: it fails, but the judge doesn't say \"{sentence}\"; this is printed:\n\
             {printed}"
        )),
    }
}
