//! A made-up program with its tests, and what is found where something is wrong with them.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::fs;
use std::time::Duration;

use check_programs::set::Set;
use check_programs::{check, rules};
use tempfile::TempDir;

const ROOT: &str = "\
[workspace]
resolver = \"3\"
members = [\"crates/programs\"]

[workspace.package]
edition = \"2024\"
";

const MANIFEST: &str = "\
[package]
name = \"programs\"
edition.workspace = true

[[bin]]
name = \"double-solution\"
path = \"solutions/double.rs\"
";

const SOLUTION: &str = "\
fn main() {
    println!(\"{}\", double(3));
}

fn double(number: u32) -> u32 {
    number * 2
}
";

const TEST: &str = "\
use std::process::Command;

#[test]
fn it_doubles() {
    let program = std::env::var_os(\"PROGRAM\").unwrap();
    assert_eq!(Command::new(program).output().unwrap().stdout, b\"6\\n\");
}
";

const WRONG: &str = "\
// Refused by: numbers::it_doubles
// The number is squared.

fn double(number: u32) -> u32 {
    number * number
}
";

/// A workspace that is removed at its end.
struct Made(TempDir);

impl Made {
    /// Makes a set that breaks no rule.
    fn new() -> Self {
        let made = Self(tempfile::tempdir().unwrap())
            .with("Cargo.toml", ROOT)
            .with("Cargo.lock", "version = 4\n")
            .with("crates/programs/Cargo.toml", MANIFEST)
            .with("crates/programs/solutions/double.rs", SOLUTION)
            .with("crates/programs/tests/double/main.rs", "mod numbers;\n")
            .with("crates/programs/tests/double/numbers.rs", TEST);
        (1..=8).fold(made, |made, number| made.with(&wrong(number), WRONG))
    }

    fn with(self, path: &str, text: &str) -> Self {
        let path = self.0.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
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
        let (folder, target) = (self.0.path().join("check"), self.0.path().join("target"));
        let findings = check::check(&self.set(), &folder, &target, Duration::from_secs(5));
        findings.unwrap().join("\n")
    }
}

/// Returns the path of a wrong program.
fn wrong(number: u32) -> String {
    format!("crates/programs/wrong/double_{number}.rs")
}

#[test]
fn a_set_that_is_right_passes() {
    let other = SOLUTION.replace("number * 2", "number + number");
    let made = Made::new().with("crates/programs/right/double_sum.rs", &other);
    assert_eq!(made.broken(), "");
    assert_eq!(made.checked(), "");
}

#[test]
fn each_program_that_the_tests_judge_wrongly_is_named() {
    let found = Made::new()
        .with(&wrong(1), &WRONG.replace("number * number", "2 * number"))
        .with(&wrong(2), &WRONG.replace("number * number", "nummer"))
        .with(
            "crates/programs/right/double_slow.rs",
            "fn main() { std::thread::sleep(std::time::Duration::from_secs(8)) }\n",
        )
        .with("crates/programs/right/double_none.rs", "fn main() {}\n")
        .checked();
    for expected in [
        "wrong/double_1.rs: it's wrong, and `numbers::it_doubles` passes\n",
        "wrong/double_2.rs: it doesn't compile\nerror[E0425]",
        "right/double_slow.rs: its tests hang",
        "right/double_none.rs: a test fails\n",
    ] {
        assert!(found.contains(expected), "{expected}\n{found}");
    }
    assert_eq!(found.matches("/wrong/").count(), 2, "{found}");
}

#[test]
fn whatever_a_wrong_program_lacks_is_named() {
    let long = WRONG.to_owned() + &"//\n".repeat(30);
    for (text, expected) in [
        (
            WRONG.replace("Refused", "Taken"),
            "its first line has to be // Refused by: ",
        ),
        (
            WRONG.replace("it_d", "d"),
            "there's no test `numbers::doubles`",
        ),
        (
            WRONG.replace("// The number is squared.", ""),
            "its second line has to say what",
        ),
        (
            WRONG.replace("* number", "* 2"),
            "take `double` away, because the solution",
        ),
        (long, "it has 36 lines, and may have 30"),
    ] {
        let found = Made::new().with(&wrong(1), &text).broken();
        let expected = format!("{}: {expected}", wrong(1));
        assert!(found.starts_with(&expected), "{expected}\n{found}");
        assert_eq!(found.lines().count(), 1, "{found}");
    }
}

#[test]
fn a_program_needs_eight_wrong_ones_of_its_name() {
    let made = Made::new().with("crates/programs/wrong/treble_1.rs", WRONG);
    fs::remove_file(made.0.path().join(wrong(8))).unwrap();
    assert_eq!(
        made.broken(),
        "crates/programs/solutions/double.rs: it has 7 wrong programs, and needs 8: \
         wrong/double_1.rs and so on\n\
         crates/programs/wrong/treble_1.rs: there's no program of that name\n\
         crates/programs/wrong/treble_1.rs: there's no test `numbers::it_doubles`"
    );
}
