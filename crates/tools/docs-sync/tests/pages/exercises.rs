//! The lists of exercises at the end of the chapters.

use std::collections::BTreeSet;

use crate::dictionary::rows;
use crate::{Docs, assert_none, compare};

const FOLDER: &str = "crates/exercises";

/// How hard an exercise can be. `docs/00-before-you-begin.md` explains these words.
const LEVELS: [&str; 3] = ["easy", "medium", "hard"];

/// An exercise, and the line that a page has to list it with.
struct Exercise {
    /// The page that its header says to read first, such as `docs/01-hello.md`.
    page: String,
    /// The line, up to its kind. How hard it is and what it practises come after that.
    line: String,
}

/// Reads the exercises, in the order in which they are done.
fn exercises(docs: &Docs) -> Vec<Exercise> {
    let info = docs.file(format!("{FOLDER}/info.toml"));
    let entries = info.split("[[exercises]]").skip(1);
    let exercises = entries.map(|entry| {
        let value = |key: &str| {
            let (_, rest) = entry.split_once(&format!("\n{key} = \"")).unwrap();
            rest.split('"').next().unwrap()
        };
        let (name, kind) = (value("name"), value("kind"));
        let path = format!("{FOLDER}/exercises/{}/{name}.rs", value("dir"));
        let text = docs.file(&path);
        let (_, page) = text.split_once(" in `docs/").unwrap();
        Exercise {
            page: format!("docs/{}", page.split('`').next().unwrap()),
            line: format!("- [{name}](../{path}), {kind}, "),
        }
    });
    exercises.collect()
}

fn lists_an_exercise(line: &str) -> bool {
    line.contains("/exercises/exercises/")
}

#[test]
fn every_page_lists_its_exercises_in_their_order_and_no_others() {
    let docs = Docs::read();
    let exercises = exercises(&docs);
    assert!(!exercises.is_empty(), "there are no exercises");
    let mut findings = Vec::new();
    for page in &docs.pages {
        let path = page.path.display().to_string();
        let lines = page.text.lines();
        let listed: Vec<_> = lines
            .filter(|line| lists_an_exercise(line))
            .map(|line| line.split_inclusive(", ").take(2).collect())
            .collect();
        let expected: Vec<_> = exercises
            .iter()
            .filter(|exercise| exercise.page == path)
            .map(|exercise| exercise.line.clone())
            .collect();
        findings.extend(compare(&path, &listed, &expected));
    }
    assert_none(findings);
}

#[test]
fn every_list_says_how_hard_each_exercise_is_and_how_long_they_take() {
    let docs = Docs::read();
    let mut findings = Vec::new();
    for page in &docs.pages {
        let mut before = "";
        for line in page.text.lines().filter(|line| !line.is_empty()) {
            if lists_an_exercise(line) {
                let (entry, _) = line.split_once(": ").unwrap();
                if !LEVELS
                    .iter()
                    .any(|level| entry.ends_with(&format!(", {level}")))
                {
                    findings.push(format!("{entry} isn't {}", LEVELS.join(" or ")));
                }
                if !lists_an_exercise(before) && !before.ends_with(" minutes):") {
                    findings.push(format!("how many minutes? {before}"));
                }
            }
            before = line;
        }
    }
    assert_none(findings);
}

#[test]
fn what_an_exercise_practises_is_in_the_dictionary() {
    let docs = Docs::read();
    let rows = rows(&docs);
    let mut findings = Vec::new();
    for page in &docs.pages {
        let path = page.path.display().to_string();
        let explained: BTreeSet<_> = rows
            .iter()
            .filter(|row| row.page == path)
            .flat_map(|row| row.rust.split(", "))
            .collect();
        for (index, line) in page.text.lines().enumerate() {
            if lists_an_exercise(line) {
                let (_, practised) = line.split_once(": ").unwrap();
                let unknown = practised.split(", ").filter(|it| !explained.contains(it));
                findings.extend(unknown.map(|name| {
                    let line = index + 1;
                    format!("{path}:{line}: no row of the dictionary leads here from {name}")
                }));
            }
        }
    }
    assert_none(findings);
}
