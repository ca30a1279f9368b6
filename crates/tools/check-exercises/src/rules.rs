//! The rules for exercises and wrong answers. Each returns what breaks it, in sentences.

use std::fs;

use crate::exercises::{Exercise, Kind};
use docs_sync::headings;

use crate::set::{Problem, SENTENCE_MARK, Set, WrongAnswer, find_tests};

/// How many wrong answers there are at least for what a learner writes.
pub const MIN_WRONG_ANSWERS: usize = 3;

/// Finds what the exercises and the wrong answers lack.
pub fn find_all(set: &Set) -> Vec<String> {
    let exercises = set.exercises.iter();
    let of_exercises = exercises.flat_map(|problem| {
        [
            check_files(problem),
            check_header(set, &problem.exercise),
            check_count(set, problem),
        ]
        .concat()
    });
    let of_answers = set.answers.iter().flat_map(|it| check_answer(set, it));
    of_exercises.chain(of_answers).collect()
}

/// The tests and the hint are there, and the solution has the same tests.
fn check_files(problem: &Problem) -> Vec<String> {
    let exercise = &problem.exercise;
    let path = exercise.path().display().to_string();
    let mut findings = Vec::new();
    if exercise.hint.trim().is_empty() {
        findings.push(format!("{path}: info.toml has no hint for it"));
    }
    if problem.tests().is_none() {
        findings.push(format!(
            "{path}: it has no line `#[cfg(test)]`, and so no tests"
        ));
    }
    let solution = exercise.solution_path().display().to_string();
    match &problem.solution {
        None => findings.push(format!("{path}: {solution} isn't there")),
        Some(text) if find_tests(text) != problem.tests() => {
            findings.push(format!(
                "{solution}: its tests aren't those of the exercise"
            ));
        }
        Some(_) => {}
    }
    findings
}

/// The header has its parts, and its page is there.
fn check_header(set: &Set, exercise: &Exercise) -> Vec<String> {
    let path = exercise.path().display().to_string();
    let header = &exercise.header;
    let mut findings = Vec::new();
    if header.scene.is_none() {
        findings.push(format!("{path}: its header begins with no scene"));
    }
    if header.task.is_none() {
        findings.push(format!("{path}: its header has no paragraph `Task: …`"));
    }
    if header.reading.is_empty() {
        findings.push(format!(
            "{path}: its header names no page; write: Read \"Heading\" in `docs/page.md`."
        ));
    }
    for (page, heading) in &header.reading {
        match fs::read_to_string(set.root.join(page)) {
            Err(error) => findings.push(format!("{path}: {}: {error}", page.display())),
            Ok(text) if headings::find(&text).iter().all(|it| it.text != *heading) => {
                let page = page.display();
                findings.push(format!("{path}: {page} has no heading \"{heading}\""));
            }
            Ok(_) => {}
        }
    }
    findings
}

/// There are enough wrong answers.
fn check_count(set: &Set, problem: &Problem) -> Vec<String> {
    let name = &problem.exercise.name;
    let is_for_it = |answer: &&WrongAnswer| {
        set.problem_of(answer)
            .is_some_and(|found| found.exercise.name == *name)
    };
    let count = set.answers.iter().filter(is_for_it).count();
    if problem.exercise.kind != Kind::Write || count >= MIN_WRONG_ANSWERS {
        return Vec::new();
    }
    vec![format!(
        "{}: it has {count} wrong answers, and needs {MIN_WRONG_ANSWERS}: wrong/{name}_1.rs and so on",
        problem.exercise.path().display()
    )]
}

/// A wrong answer is for an exercise, has its sentence, and has no tests.
fn check_answer(set: &Set, answer: &WrongAnswer) -> Vec<String> {
    let path = answer.path().display().to_string();
    let mut findings = Vec::new();
    if set.problem_of(answer).is_none() {
        findings.push(format!(
            "{path}: it's for no exercise; call it <exercise>_<number>.rs"
        ));
    }
    if answer.sentence().is_none() {
        findings.push(format!("{path}: its first line has to be {SENTENCE_MARK}…"));
    }
    if find_tests(&answer.text).is_some() {
        findings.push(format!(
            "{path}: take its tests away, because it gets those of the exercise"
        ));
    }
    findings
}
