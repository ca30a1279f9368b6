//! A made-up set of exercises, in a workspace of its own.

use std::fs;
use std::time::Duration;

use check_exercises::set::Set;
use check_exercises::{check, rules};
use tempfile::TempDir;

const MANIFEST: &str = "\
bin = []

[package]
name = \"made-up\"
edition = \"2024\"
";

pub const INFO: &str = "\
format_version = 1

[[exercises]]
name = \"double\"
dir = \"01_one\"
kind = \"write\"
hint = \"What is twice a number?\"
";

pub const EXERCISE: &str = "\
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

pub const WRONG: &str = "\
// The judge says: wanted twice the number

fn double(number: u32) -> u32 {
    number * number
}
";

/// The tests are done at once, unless they hang.
const MAX_TEST_TIME: Duration = Duration::from_secs(5);

/// A workspace that is removed at its end.
pub struct Made(pub TempDir);

impl Made {
    /// Makes a set that breaks no rule.
    pub fn new() -> Self {
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

    pub fn with(self, path: &str, text: &str) -> Self {
        let path = self.0.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    pub fn without(self, path: &str) -> Self {
        fs::remove_file(self.0.path().join(path)).unwrap();
        self
    }

    pub fn set(&self) -> Set {
        Set::read(self.0.path()).unwrap()
    }

    /// Returns which rules are broken.
    pub fn broken(&self) -> String {
        rules::find_all(&self.set()).join("\n")
    }

    /// Returns why the set can't be read.
    pub fn error(&self) -> String {
        let error = Set::read(self.0.path()).unwrap_err();
        format!("{error:#}")
    }

    /// Builds and runs everything, and returns what is found.
    pub fn checked(&self) -> String {
        let (folder, target) = (self.0.path().join("check"), self.0.path().join("target"));
        let findings = check::check(&self.set(), &folder, &target, MAX_TEST_TIME);
        findings.unwrap().join("\n")
    }
}
