//! The complaint of an exercise's tests, which its program repeats, and the page that it saves
//! then. The program of this file stands for both, by other names, in the folders in which
//! cargo would put them.
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
        .current_dir(program.parent().unwrap())
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
fn an_exercise_that_fails_saves_a_page_with_the_lines_of_its_program() {
    let exercise = Exercise::build();
    exercise.test("slow_");
    let printed = exercise.run("program_that_awaits");
    let said = "\nWatch it step by step: lunch.html\n\nThe test slow_z";
    assert!(printed.contains(said), "{printed}");

    let page = fs::read_to_string(exercise.folder.path().join("lunch.html")).unwrap();
    assert!(page.contains("class=\"player\""));
    for (event, line) in [("[0,0,0,0", MADE), ("[0,0,1,1", AWAITED)] {
        let event = format!("{event},[0,{line}]]");
        assert!(page.contains(&event), "{event}: {page}");
    }
}

#[test]
fn a_page_that_cannot_be_saved_is_no_news() {
    let exercise = Exercise::build();
    exercise.test("slow_");
    fs::create_dir(exercise.folder.path().join("lunch.html")).unwrap();
    let printed = exercise.run("program_that_cooks");
    assert!(printed.contains("The test slow_z"), "{printed}");
    assert!(!printed.contains("Watch it"), "{printed}");
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
    // A page would give the answer away.
    assert!(!printed.contains("Watch it"), "{printed}");
}

#[test]
fn a_plain_program_repeats_it_too() {
    let exercise = Exercise::build();
    exercise.test("slow_");
    let printed = exercise.run("program_without_a_future");
    assert!(printed.contains("\n\nThe test slow_z"), "{printed}");
    assert!(!printed.contains("Watch it"), "{printed}");
}

#[test]
fn once_the_tests_pass_nothing_is_repeated() {
    let exercise = Exercise::build();
    exercise.test("slow_");
    exercise.test("quick_");
    let printed = exercise.run("program_that_cooks");
    assert!(!printed.contains("The test "), "{printed}");
    assert!(!printed.contains("Watch it"), "{printed}");
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

const MADE: u32 = line!() + 7;
const AWAITED: u32 = MADE + 1;

#[test]
#[ignore = "it is a program"]
fn program_that_awaits() {
    judge::show(async || {
        let soup = cook("soup", 20);
        soup.await
    });
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
