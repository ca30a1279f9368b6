//! The rules for exercises and wrong answers. Each returns what breaks it, in sentences.

use std::fs;
use std::path::Path;

use docs_sync::headings;

use crate::exercises::{Header, Kind};
use crate::set::{Problem, Set, WrongAnswer};

/// How many wrong answers there are at least for what a learner writes.
pub const MIN_WRONG_ANSWERS: usize = 3;

/// The name of the module that holds the tests of an exercise.
const TESTS: &str = "tests";

/// Finds what the exercises and the wrong answers lack.
pub fn find_all(set: &Set) -> Vec<String> {
    let mut findings = Vec::new();
    let mut add = |path: &Path, found: Vec<String>| {
        findings.extend(found.iter().map(|it| format!("{}: {it}", path.display())));
    };
    for problem in &set.problems {
        let exercise = &problem.exercise;
        add(&exercise.solution_path(), check_solution(problem));
        add(&exercise.path(), check_header(&set.root, &exercise.header));
        add(&exercise.path(), check_count(problem));
        for answer in &problem.answers {
            add(&answer.path, check_answer(problem, answer));
        }
    }
    findings
}

/// The solution has the tests of the exercise.
fn check_solution(problem: &Problem) -> Vec<String> {
    let tests = problem.items.get(TESTS);
    if tests.is_some() && tests == problem.solution.get(TESTS) {
        return Vec::new();
    }
    vec!["its `mod tests` isn't that of the exercise".to_owned()]
}

/// The header has its parts, and its page is there.
fn check_header(root: &Path, header: &Header) -> Vec<String> {
    let mut findings = Vec::new();
    if header.scene.is_none() {
        findings.push("its header begins with no scene".to_owned());
    }
    if header.task.is_none() {
        findings.push("its header has no paragraph `Task: …`".to_owned());
    }
    if header.reading.is_empty() {
        findings.push(
            "its header names no page; write: Read \"Heading\" in `docs/page.md`.".to_owned(),
        );
    }
    for (page, heading) in &header.reading {
        match fs::read_to_string(root.join(page)) {
            Err(error) => findings.push(format!("{}: {error}", page.display())),
            Ok(text) if headings::find(&text).iter().all(|it| it.text != *heading) => {
                findings.push(format!("{} has no heading \"{heading}\"", page.display()));
            }
            Ok(_) => {}
        }
    }
    findings
}

/// There are enough wrong answers.
fn check_count(problem: &Problem) -> Vec<String> {
    let (name, count) = (&problem.exercise.name, problem.answers.len());
    if problem.exercise.kind != Kind::Write || count >= MIN_WRONG_ANSWERS {
        return Vec::new();
    }
    vec![format!(
        "it has {count} wrong answers, and needs {MIN_WRONG_ANSWERS}: wrong/{name}_1.rs and so on"
    )]
}

/// A wrong answer holds only what differs from the exercise, and no tests.
fn check_answer(problem: &Problem, answer: &WrongAnswer) -> Vec<String> {
    let repeated = answer.items.same_in(&problem.items);
    let mut findings: Vec<_> = repeated
        .map(|name| format!("take `{name}` away, because the exercise has the same"))
        .collect();
    if answer.items.get(TESTS).is_some() {
        findings.push("take its tests away, because it gets those of the exercise".to_owned());
    }
    findings
}
