//! The verdict on each program, from the build and from its tests.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use std::{iter, thread};

use anyhow::bail;

use crate::build::{Build, build};
use crate::package;
use crate::play::{Outcome, play};
use crate::set::{Problem, Set};

/// A program, and what its tests have to say.
struct Case<'a> {
    path: PathBuf,
    program: &'a str,
    /// Nothing if it's an exercise as it's handed out, which only mustn't hang: rustlings
    /// finds those that pass, and waits for those that hang without an end.
    sentence: Option<&'a str>,
}

/// Builds the set in `folder`, with cargo's target folder at `target`, runs the tests of
/// each program for at most `max_time`, and returns what is wrong, in sentences.
///
/// # Errors
/// The package can't be written or built, or a program can't be run.
pub fn check(
    set: &Set,
    folder: &Path,
    target: &Path,
    max_time: Duration,
) -> anyhow::Result<Vec<String>> {
    package::write(set, folder)?;
    let build = build(folder, target, "bin", &["--tests"])?;
    let cases: Vec<_> = set.problems.iter().flat_map(cases_of).collect();
    // A wrong answer may keep a processor busy until the judge has seen enough of it.
    find_in(&cases, |case| verdict_on(case, &build, max_time))
}

/// Finds what is wrong with the cases, as many at a time as there are processors, and
/// returns it in the order of the sentences.
///
/// # Errors
/// A verdict couldn't be found.
pub fn find_in<T: Sync>(
    cases: &[T],
    verdict_on: impl Fn(&T) -> anyhow::Result<Option<String>> + Sync,
) -> anyhow::Result<Vec<String>> {
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let (next, findings) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let finding = verdict_on(case).transpose();
                    if let (Some(finding), Ok(mut findings)) = (finding, findings.lock()) {
                        findings.push(finding);
                    }
                }
            });
        }
    });
    let mut sentences = findings
        .into_inner()
        .unwrap_or_default()
        .into_iter()
        .collect::<anyhow::Result<Vec<_>>>()?;
    sentences.sort();
    Ok(sentences)
}

fn cases_of(problem: &Problem) -> impl Iterator<Item = Case<'_>> {
    let handed_out = Case {
        path: problem.exercise.path(),
        program: &problem.exercise.name,
        sentence: None,
    };
    iter::once(handed_out).chain(problem.answers.iter().map(|answer| Case {
        path: answer.path.clone(),
        program: &answer.name,
        sentence: Some(&answer.sentence),
    }))
}

/// Returns what is wrong with a program, if something is.
fn verdict_on(case: &Case, build: &Build, max_time: Duration) -> anyhow::Result<Option<String>> {
    let path = case.path.display();
    let outcome = match build.get(case.program) {
        Some(Ok(program)) => play(
            &mut Command::new(program),
            &program.with_extension("output"),
            max_time,
        )?,
        // An exercise needn't compile before it's solved.
        Some(Err(_)) if case.sentence.is_none() => return Ok(None),
        Some(Err(error)) => return Ok(Some(format!("{path}: it doesn't compile\n{error}"))),
        None => bail!("{path}: cargo hasn't built it"),
    };
    Ok(match (outcome, case.sentence) {
        (Outcome::Hung, _) => Some(format!("{path}: its tests hang; run it with `judge::run`")),
        (Outcome::Passed, Some(_)) => Some(format!(
            "{path}: the tests of the exercise pass, although the answer is wrong"
        )),
        (Outcome::Failed(printed), Some(sentence)) if !printed.contains(sentence) => Some(format!(
            "{path}: it fails, but the judge doesn't say \"{sentence}\"; this is printed:\n\
             {printed}"
        )),
        _ => None,
    })
}
