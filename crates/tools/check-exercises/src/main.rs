//! Checks the exercises of this workspace. Run it with `just check-exercises`. It prints
//! what is wrong, or how many exercises and wrong answers were checked.

use std::process::ExitCode;
use std::time::Duration;

use check_exercises::set::Set;
use check_exercises::{check, rules};
use clap::Parser;
use docs_sync::workspace;

/// How long the tests of one program may take.
const MAX_TEST_TIME: Duration = Duration::from_secs(20);

/// Checks that no exercise hangs, and that every known wrong answer is refused.
#[derive(Parser)]
struct Args {}

fn main() -> anyhow::Result<ExitCode> {
    Args::parse();
    let root = workspace::find()?;
    let set = Set::read(&root)?;
    let mut findings = rules::find_all(&set);
    if findings.is_empty() {
        // `just exercises` builds there as well, so the dependencies are built once.
        let target = root.join("target/exercises");
        findings = check::check(&set, &target.join("check"), &target, MAX_TEST_TIME)?;
    }
    if !findings.is_empty() {
        eprintln!("{}", findings.join("\n"));
        return Ok(ExitCode::FAILURE);
    }
    let answers: usize = set.problems.iter().map(|it| it.answers.len()).sum();
    println!(
        "None of the {} exercises hangs, and all {answers} wrong answers are refused",
        set.problems.len()
    );
    Ok(ExitCode::SUCCESS)
}
