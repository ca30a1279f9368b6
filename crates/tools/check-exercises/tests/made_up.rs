//! A made-up set of exercises, and what is found where something is wrong with it.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::fs;
use std::path::Path;
use std::time::Duration;

use check_exercises::build::build;
use check_exercises::package::Package;
use check_exercises::play::{Outcome, play};
use check_exercises::set::Set;
use check_exercises::{check, rules};
use tempfile::TempDir;

const MANIFEST: &str = "\
bin = []

[package]
name = \"made-up\"
edition = \"2024\"
";

const INFO: &str = "\
format_version = 1

[[exercises]]
name = \"double\"
dir = \"01_one\"
kind = \"write\"
hint = \"What is twice a number?\"
";

const EXERCISE: &str = "\
//! Ada orders twice.
//!
//! Task: double a number.
//!
//! Read \"Twice\" in `docs/01-one.md`.

fn double(number: u32) -> u32 {
    // TODO: Write it.
    todo!()
}

fn main() {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_doubles() {
        assert_eq!(double(2), 4, \"wanted twice the number\");
        assert_eq!(double(3), 6, \"wanted twice the number\");
    }
}
";

const WRONG: &str = "\
// The judge says: wanted twice the number

fn double(number: u32) -> u32 {
    number * number
}
";

/// A workspace that is removed at its end.
struct Made(TempDir);

impl Made {
    /// Makes a set that breaks no rule.
    fn new() -> Self {
        let set = Self(tempfile::tempdir().unwrap());
        let solution = EXERCISE.replace("// TODO: Write it.\n    todo!()", "number * 2");
        set.with("docs/01-one.md", "# one\n\n## Twice\n")
            .with("crates/exercises/Cargo.toml", MANIFEST)
            .with("crates/exercises/info.toml", INFO)
            .with("crates/exercises/exercises/01_one/double.rs", EXERCISE)
            .with("crates/exercises/solutions/01_one/double.rs", &solution)
            .with("crates/exercises/wrong/double_1.rs", WRONG)
            .with(
                "crates/exercises/wrong/double_2.rs",
                &WRONG.replace("number * number", "number"),
            )
            .with(
                "crates/exercises/wrong/double_3.rs",
                &WRONG.replace("number * number", "4"),
            )
    }

    fn with(self, path: &str, text: &str) -> Self {
        let path = self.0.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    fn without(self, path: &str) -> Self {
        fs::remove_file(self.0.path().join(path)).unwrap();
        self
    }

    fn set(&self) -> Set {
        Set::read(self.0.path()).unwrap()
    }

    /// Returns which rules are broken.
    fn broken(&self) -> String {
        rules::find_all(&self.set()).join("\n")
    }

    /// Builds and runs everything, and returns what is found.
    fn checked(&self) -> String {
        let path = self.0.path();
        let findings = check::check(&self.set(), &path.join("check"), &path.join("target"));
        findings.unwrap().join("\n")
    }
}

#[test]
fn a_set_that_is_right_passes() {
    let made = Made::new();
    assert_eq!(made.broken(), "");
    assert_eq!(made.checked(), "");
}

#[test]
fn a_wrong_answer_that_passes_is_found() {
    let path = "crates/exercises/wrong/double_2.rs";
    let made = Made::new().with(path, &WRONG.replace("number * number", "number + number"));
    assert_eq!(
        made.checked(),
        format!("{path}: the tests of the exercise pass, although the answer is wrong")
    );
}

#[test]
fn a_wrong_answer_that_fails_for_another_reason_is_found() {
    let path = "crates/exercises/wrong/double_2.rs";
    let made = Made::new().with(path, &WRONG.replace("number * number", "panic!(\"no\")"));
    let found = made.checked();
    let start = format!("{path}: it fails, but the judge doesn't say \"wanted twice the number\"");
    assert!(found.starts_with(&start), "{found}");
    assert!(found.contains("\nno\n"), "{found}");
}

#[test]
fn a_wrong_answer_that_does_not_compile_is_found_and_the_others_are_checked() {
    let made = Made::new()
        .with(
            "crates/exercises/wrong/double_1.rs",
            &WRONG.replace("number * number", "nummer"),
        )
        .with(
            "crates/exercises/wrong/double_3.rs",
            &WRONG.replace("number * number", "number << 1"),
        );
    let found = made.checked();
    let start = "crates/exercises/wrong/double_1.rs: it doesn't compile\nerror[E0425]";
    assert!(found.starts_with(start), "{found}");
    let other = "crates/exercises/wrong/double_3.rs: the tests of the exercise pass";
    assert!(found.contains(other), "{found}");
}

#[test]
fn an_exercise_that_is_solved_already_is_found() {
    let solved = EXERCISE.replace("todo!()", "number * 2");
    let path = "crates/exercises/exercises/01_one/double.rs";
    let found = Made::new().with(path, &solved).checked();
    assert_eq!(
        found,
        format!("{path}: it passes before anybody has solved it")
    );
}

#[test]
fn an_exercise_that_does_not_compile_yet_is_fine() {
    let open = EXERCISE.replace("todo!()", "nummer");
    let made = Made::new().with("crates/exercises/exercises/01_one/double.rs", &open);
    assert_eq!(made.checked(), "");
}

#[test]
fn a_program_that_hangs_is_given_up() {
    let hangs = EXERCISE.replace("todo!()", "loop {}");
    let made = Made::new().with("crates/exercises/exercises/01_one/double.rs", &hangs);
    let path = made.0.path();
    let package = Package::write(&made.set(), &path.join("check")).unwrap();
    let built = build(&package, &path.join("target")).unwrap();
    let outcome = play(&built.programs["double"], Duration::from_millis(200)).unwrap();
    assert_eq!(outcome, Outcome::Hung);
}

#[test]
fn whatever_an_exercise_lacks_is_named() {
    let exercise = "crates/exercises/exercises/01_one/double.rs";
    let headless = EXERCISE.replace("//!", "//");
    let toothless = EXERCISE.replace("#[cfg(test)]\n", "");
    let elsewhere = EXERCISE.replace("\"Twice\"", "\"Thrice\"");
    let nowhere = EXERCISE.replace("01-one", "02-two");
    let hintless = INFO.replace("What is twice a number?", " ");
    for (path, text, expected) in [
        (
            exercise,
            headless.as_str(),
            "its header begins with no scene",
        ),
        (exercise, &headless, "its header has no paragraph `Task: …`"),
        (exercise, &headless, "its header names no page; write: Read"),
        (exercise, &toothless, "it has no line `#[cfg(test)]`"),
        (
            exercise,
            &elsewhere,
            "docs/01-one.md has no heading \"Thrice\"",
        ),
        (exercise, &nowhere, "docs/02-two.md: No such file"),
        (
            "crates/exercises/info.toml",
            &hintless,
            "info.toml has no hint for it",
        ),
    ] {
        let found = Made::new().with(path, text).broken();
        let expected = format!("{exercise}: {expected}");
        assert!(found.contains(&expected), "{expected}\n{found}");
    }
}

#[test]
fn a_solution_has_to_be_there_and_to_pass_the_same_tests() {
    let path = "crates/exercises/solutions/01_one/double.rs";
    let found = Made::new().without(path).broken();
    assert_eq!(
        found,
        format!("crates/exercises/exercises/01_one/double.rs: {path} isn't there")
    );
    let easier = EXERCISE.replace("        assert_eq!(double(3), 6", "//");
    let found = Made::new().with(path, &easier).broken();
    assert_eq!(
        found,
        format!("{path}: its tests aren't those of the exercise")
    );
}

#[test]
fn what_a_learner_writes_needs_three_wrong_answers() {
    let made = Made::new().without("crates/exercises/wrong/double_3.rs");
    assert_eq!(
        made.broken(),
        "crates/exercises/exercises/01_one/double.rs: it has 2 wrong answers, and needs 3: \
         wrong/double_1.rs and so on"
    );
    let predicted = INFO.replace("\"write\"", "\"predict\"");
    let made = made.with("crates/exercises/info.toml", &predicted);
    assert_eq!(made.broken(), "");
}

#[test]
fn a_wrong_answer_needs_its_exercise_and_its_sentence_and_no_tests() {
    let tests = "\n#[cfg(test)]\nmod tests {}\n";
    for (name, text, expected) in [
        ("treble_1", WRONG, "it's for no exercise"),
        ("double_x", WRONG, "it's for no exercise"),
        ("double_4", "fn double() {}\n", "its first line has to be"),
        (
            "double_4",
            "// The judge says: \n",
            "its first line has to be",
        ),
        (
            "double_4",
            &format!("{WRONG}{tests}"),
            "take its tests away",
        ),
    ] {
        let path = format!("crates/exercises/wrong/{name}.rs");
        let found = Made::new().with(&path, text).broken();
        let expected = format!("{path}: {expected}");
        assert!(found.starts_with(&expected), "{expected}\n{found}");
        assert_eq!(found.lines().count(), 1, "{found}");
    }
}

#[test]
fn the_package_is_written_only_where_something_changed() {
    let made = Made::new();
    let folder = made.0.path().join("check");
    let written = |path: &Path| fs::metadata(path).unwrap().modified().unwrap();
    Package::write(&made.set(), &folder).unwrap();
    let before = written(&folder.join("programs/wrong_double_1.rs"));
    Package::write(&made.set(), &folder).unwrap();
    assert_eq!(written(&folder.join("programs/wrong_double_1.rs")), before);
}
