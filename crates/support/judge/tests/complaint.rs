//! The complaint of an exercise's tests, which its program repeats. The program of this file
//! stands for both, by other names, in the folders in which cargo would put them.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use judge::cook;
use tempfile::TempDir;

/// The programs of an exercise, where cargo would build them.
struct Exercise {
    program: PathBuf,
    tests: PathBuf,
    folder: TempDir,
}

impl Exercise {
    fn build() -> Self {
        let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        let tests = folder.path().join("deps/lunch-0123456789abcdef");
        let program = folder.path().join("lunch");
        fs::create_dir(folder.path().join("deps")).unwrap();
        for name in [&tests, &program] {
            fs::hard_link(std::env::current_exe().unwrap(), name).unwrap();
        }
        Self {
            program,
            tests,
            folder,
        }
    }

    /// Runs those of the tests below whose names begin with `name`.
    fn test(&self, name: &str) -> String {
        run(&self.tests, &["--ignored", name])
    }

    /// Runs one of the programs below.
    fn run(&self, name: &str) -> String {
        run(
            &self.program,
            &["--ignored", "--exact", "--nocapture", name],
        )
    }
}

fn run(program: &Path, arguments: &[&str]) -> String {
    let output = Command::new(program)
        .args(arguments)
        .env("RUST_BACKTRACE", "0")
        .output()
        .unwrap();
    String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
}

#[test]
fn the_program_ends_with_what_the_first_failing_test_of_the_file_says() {
    let exercise = Exercise::build();
    exercise.test("slow_");
    let printed = exercise.run("program_that_cooks");
    let (_, complaint) = printed.split_once("The test ").unwrap();
    let said = "slow_z_is_first_in_the_file says:\nwanted 10 ms, took 20 ms: your code waited \
                until soup was ready\n";
    assert!(complaint.starts_with(said), "{printed}");
    // The picture above it leaves out what its signs mean.
    assert!(!printed.contains("Poll::Pending"), "{printed}");
}

#[test]
fn a_picture_that_two_tests_share_is_printed_once() {
    let printed = Exercise::build().test("slow_");
    assert_eq!(printed.matches("wanted 1").count(), 2, "{printed}");
    assert_eq!(printed.matches("   soup  ").count(), 1, "{printed}");
}

#[test]
fn a_panic_is_told_once_by_each_test_and_once_by_the_program() {
    let exercise = Exercise::build();
    let tested = exercise.test("panics_");
    assert_eq!(
        tested.matches("the toast caught fire").count(),
        1,
        "{tested}"
    );
    let printed = exercise.run("program_that_burns");
    assert_eq!(
        printed.matches("the toast caught fire").count(),
        1,
        "{printed}"
    );
    assert!(printed.contains("complaint.rs:"), "{printed}");
}

#[test]
fn a_prediction_that_is_still_open_is_repeated() {
    let exercise = Exercise::build();
    exercise.test("open_");
    let printed = exercise.run("program_with_an_open_prediction");
    assert!(
        printed.contains("says:\npredict first: replace every"),
        "{printed}"
    );
}

#[test]
fn a_plain_program_repeats_it_too() {
    let exercise = Exercise::build();
    exercise.test("slow_");
    let printed = exercise.run("program_without_a_future");
    assert!(printed.contains("\n\nThe test slow_z"), "{printed}");
}

#[test]
fn once_the_tests_pass_nothing_is_repeated() {
    let exercise = Exercise::build();
    exercise.test("slow_");
    exercise.test("quick_");
    let printed = exercise.run("program_that_cooks");
    assert!(!printed.contains("The test "), "{printed}");
}

#[test]
fn a_program_that_was_built_after_the_tests_repeats_nothing() {
    let exercise = Exercise::build();
    exercise.test("slow_");
    let complaint = exercise.folder.path().join("lunch.complaint");
    let complaint = File::options().append(true).open(complaint).unwrap();
    complaint.set_modified(SystemTime::UNIX_EPOCH).unwrap();
    let printed = exercise.run("program_that_cooks");
    assert!(!printed.contains("The test "), "{printed}");
}

async fn burn_toast() {
    panic!("the toast caught fire")
}

#[test]
#[ignore = "it is a test of an exercise"]
fn slow_z_is_first_in_the_file() {
    judge::run(|| cook("soup", 20)).must_take_millis(10);
}

#[test]
#[ignore = "it is a test of an exercise"]
fn slow_a_comes_second() {
    judge::run(|| cook("soup", 20)).must_take_millis(15);
}

#[test]
#[ignore = "it is a test of an exercise"]
fn quick_enough() {
    judge::run(|| cook("soup", 20)).must_take_millis(20);
}

#[test]
#[ignore = "it is a test of an exercise"]
fn panics_in_the_future() {
    _ = judge::run(burn_toast);
}

#[test]
#[ignore = "it is a test of an exercise"]
fn open_prediction() {
    drop(judge::predict(&["soup: ? ms"], async || ()));
}

#[test]
#[ignore = "it is a program"]
fn program_that_cooks() {
    judge::show(|| cook("soup", 20));
}

#[test]
#[ignore = "it is a program"]
fn program_that_burns() {
    judge::show(burn_toast);
}

#[test]
#[ignore = "it is a program"]
fn program_with_an_open_prediction() {
    judge::show_if_predicted(&["soup: ? ms"], async || ());
}

#[test]
#[ignore = "it is a program"]
fn program_without_a_future() {
    judge::show_call(|| println!("soup"));
}
