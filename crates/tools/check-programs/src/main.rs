//! Checks the tests of this workspace's programs. Run it with `just check-programs`. It
//! prints what is wrong, or how many wrong and right programs were checked.

use std::process::ExitCode;
use std::time::Duration;

use check_programs::set::Set;
use check_programs::{check, rules};
use clap::Parser;
use docs_sync::workspace;

/// How long the tests of one program may take.
const MAX_TEST_TIME: Duration = Duration::from_secs(60);

/// Checks that the tests of the programs refuse wrong ones, and take right ones.
#[derive(Parser)]
struct Args {}

fn main() -> anyhow::Result<ExitCode> {
    Args::parse();
    let root = workspace::find()?;
    let set = Set::read(&root)?;
    let mut findings = rules::find_all(&set);
    if findings.is_empty() {
        let target = root.join("target/programs");
        findings = check::check(&set, &target.join("check"), &target, MAX_TEST_TIME)?;
    }
    if !findings.is_empty() {
        eprintln!("{}", findings.join("\n"));
        return Ok(ExitCode::FAILURE);
    }
    println!(
        "All {} wrong programs are refused, and all {} right ones pass",
        set.wrong.len(),
        set.right.len()
    );
    Ok(ExitCode::SUCCESS)
}
