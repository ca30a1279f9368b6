//! Exercises and wrong answers that are built, and what their tests show.

use std::fs;
use std::path::Path;

use check_exercises::package;

use crate::made::{EXERCISE, Made, WRONG};

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
fn the_package_is_written_only_where_something_changed() {
    let made = Made::new();
    let folder = made.0.path().join("check");
    let written = |path: &Path| fs::metadata(path).unwrap().modified().unwrap();
    package::write(&made.set(), &folder).unwrap();
    let before = written(&folder.join("programs/double_1.rs"));
    package::write(&made.set(), &folder).unwrap();
    assert_eq!(written(&folder.join("programs/double_1.rs")), before);
}
