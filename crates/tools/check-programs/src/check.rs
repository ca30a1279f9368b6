//! The verdicts of the tests on each program.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::bail;
use check_exercises::build::{Build, build};
use check_exercises::check::find_in;
use check_exercises::play::{Outcome, play};

use crate::package;
use crate::set::{Set, Variant};

/// Builds the set in `folder`, with cargo's target folder at `target`, runs the tests of
/// each program for at most `max_time`, and returns what is wrong, in sentences.
///
/// # Errors
/// Something can't be written, built or run.
pub fn check(
    set: &Set,
    folder: &Path,
    target: &Path,
    max_time: Duration,
) -> anyhow::Result<Vec<String>> {
    package::write(set, folder)?;
    let tests = build(
        &set.root,
        target,
        "test",
        &["--package=programs", "--test=*"],
    )?;
    let variants = build(folder, target, "bin", &[])?;
    let verdict_on = |it: &_| verdict_on(it, &tests, &variants, max_time);
    let mut findings = find_in(&set.wrong, verdict_on)?;
    findings.extend(find_in(&set.right, verdict_on)?);
    Ok(findings)
}

/// Returns what is wrong with a program or its tests, if something is.
fn verdict_on(
    variant: &Variant,
    tests: &Build,
    variants: &Build,
    max_time: Duration,
) -> anyhow::Result<Option<String>> {
    let path = variant.path.display();
    let (tests, program) = match (tests.get(variant.program()), variants.get(&variant.name)) {
        (Some(Ok(tests)), Some(Ok(program))) => (tests, program),
        (Some(Err(error)), _) => bail!("{}: its tests don't compile\n{error}", variant.program()),
        (_, Some(Err(error))) => return Ok(Some(format!("{path}: it doesn't compile\n{error}"))),
        _ => bail!("{path}: cargo hasn't built it, or its tests"),
    };
    let mut command = Command::new(tests);
    command.env("PROGRAM", program);
    if let Some(test) = variant.refused_by() {
        command.args(["--exact", test]);
    }
    let outcome = play(&mut command, &program.with_extension("output"), max_time)?;
    Ok(match (variant.refused_by(), outcome) {
        (None, Outcome::Passed) | (Some(_), Outcome::Failed(_)) => None,
        (Some(test), Outcome::Passed) => Some(format!("{path}: it's wrong, and `{test}` passes")),
        (None, Outcome::Failed(printed)) => Some(format!("{path}: a test fails\n{printed}")),
        (_, Outcome::Hung) => Some(format!("{path}: its tests hang")),
    })
}
