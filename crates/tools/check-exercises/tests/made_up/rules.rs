//! Rules that a set breaks, and the sentences that say it.

use crate::made::{EXERCISE, INFO, Made, WRONG};

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
