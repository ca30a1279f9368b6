//! A made-up set of exercises, and what is found where something is wrong with it.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::fs;
use std::path::Path;
use std::time::Duration;

use check_exercises::set::Set;
use check_exercises::{check, package, rules};
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

/// The tests are done at once, unless they hang.
const MAX_TEST_TIME: Duration = Duration::from_secs(5);

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

    /// Returns why the set can't be read.
    fn error(&self) -> String {
        let error = Set::read(self.0.path()).unwrap_err();
        format!("{error:#}")
    }

    /// Builds and runs everything, and returns what is found.
    fn checked(&self) -> String {
        let (folder, target) = (self.0.path().join("check"), self.0.path().join("target"));
        let findings = check::check(&self.set(), &folder, &target, MAX_TEST_TIME);
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
fn an_exercise_that_does_not_compile_yet_is_fine() {
    let open = EXERCISE.replace("todo!()", "nummer");
    let made = Made::new().with("crates/exercises/exercises/01_one/double.rs", &open);
    assert_eq!(made.checked(), "");
}

#[test]
fn an_exercise_that_hangs_is_found() {
    let hangs = EXERCISE.replace("todo!()", "loop {}");
    let path = "crates/exercises/exercises/01_one/double.rs";
    assert_eq!(
        Made::new().with(path, &hangs).checked(),
        format!("{path}: its tests hang; run it with `judge::run`")
    );
}

#[test]
fn whatever_an_exercise_lacks_is_named() {
    let exercise = "crates/exercises/exercises/01_one/double.rs";
    let headless = EXERCISE.replace("//!", "//");
    let elsewhere = EXERCISE.replace("\"Twice\"", "\"Thrice\"");
    let nowhere = EXERCISE.replace("01-one", "02-two");
    for (text, expected) in [
        (&headless, "its header begins with no scene"),
        (&headless, "its header has no paragraph `Task: …`"),
        (&headless, "its header names no page; write: Read"),
        (&elsewhere, "docs/01-one.md has no heading \"Thrice\""),
        (&nowhere, "docs/02-two.md: No such file"),
    ] {
        let found = Made::new().with(exercise, text).broken();
        let expected = format!("{exercise}: {expected}");
        assert!(found.contains(&expected), "{expected}\n{found}");
    }
}

#[test]
fn a_solution_has_to_pass_the_same_tests() {
    let path = "crates/exercises/solutions/01_one/double.rs";
    let easier = EXERCISE.replace("        assert_eq!(double(3), 6", "//");
    let found = Made::new().with(path, &easier).broken();
    assert_eq!(
        found,
        format!("{path}: its `mod tests` isn't that of the exercise")
    );
    let elsewhere = EXERCISE.replace("mod tests", "mod checks");
    let found = Made::new()
        .with("crates/exercises/exercises/01_one/double.rs", &elsewhere)
        .with(path, &elsewhere)
        .broken();
    assert_eq!(
        found,
        format!("{path}: its `mod tests` isn't that of the exercise")
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
fn a_wrong_answer_needs_its_exercise_and_its_sentence() {
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
            &WRONG.replace("number * number", "number *"),
            "line 5: ",
        ),
    ] {
        let path = format!("crates/exercises/wrong/{name}.rs");
        let error = Made::new().with(&path, text).error();
        let expected = format!("{path}: {expected}");
        assert!(error.starts_with(&expected), "{expected}\n{error}");
    }
}

#[test]
fn a_wrong_answer_holds_nothing_that_is_the_same_in_its_exercise() {
    let path = "crates/exercises/wrong/double_1.rs";
    let imports = EXERCISE.replace("fn main", "use std::{cmp, fmt};\n\nfn main");
    for (more, expected) in [
        ("fn main() {}\n", "take `main` away, because the exercise"),
        ("/// Nothing to do.\nfn main() {}\n", "take `main` away, "),
        ("use std::cmp;\n", "take `cmp` away, "),
        ("use std::{fmt, mem};\n", "take `fmt` away, "),
        (
            "#[cfg(test)]\nmod tests {}\n",
            "take its tests away, because it gets those of the exercise",
        ),
    ] {
        let made = Made::new()
            .with("crates/exercises/exercises/01_one/double.rs", &imports)
            .with(path, &format!("{WRONG}\n{more}"));
        let found = made.broken();
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
    package::write(&made.set(), &folder).unwrap();
    let before = written(&folder.join("programs/double_1.rs"));
    package::write(&made.set(), &folder).unwrap();
    assert_eq!(written(&folder.join("programs/double_1.rs")), before);
}
