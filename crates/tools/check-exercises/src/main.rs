//! Checks the exercises of this workspace. Run it with `just check-exercises`. It prints
//! what is wrong, or how many exercises and wrong answers were checked.

use std::process::ExitCode;

use check_exercises::set::Set;
use check_exercises::{check, rules};
use clap::Parser;
use docs_sync::workspace;

/// Checks that every exercise fails until it's solved, and on every known wrong answer.
#[derive(Parser)]
struct Args {}

fn main() -> anyhow::Result<ExitCode> {
    Args::parse();
    let root = workspace::find()?;
    let set = Set::read(&root)?;
    let mut findings = rules::find_all(&set);
    // `just exercises` builds there as well, so the dependencies are built once.
    let target = root.join("target/exercises");
    findings.extend(check::check(&set, &target.join("check"), &target)?);
    if !findings.is_empty() {
        eprintln!("{}", findings.join("\n"));
        return Ok(ExitCode::FAILURE);
    }
    println!(
        "{} exercises fail until they're solved, and {} wrong answers are refused",
        set.exercises.len(),
        set.answers.len()
    );
    Ok(ExitCode::SUCCESS)
}
