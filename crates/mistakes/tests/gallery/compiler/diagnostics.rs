//! The compiler's diagnostics on a program, and their comparison with the recorded text.

use std::env;

use snapbox::Data;
use snapbox::assert::{Assert, DEFAULT_ACTION_ENV};
use tokio::process::Command;

use crate::common::{Build, DEADLINE, build, path, prints, recorded, run, text};

/// The compiler whose words are recorded. `docs/mistakes-by-symptom.md` names it, too.
pub const PINNED: &str = "1.95.0";

/// Checks that the compiler says one thing about a program, which is the recorded text. It
/// is an error, unless a `.stdout` is recorded too: then it's a warning, and the program
/// prints that.
pub async fn check(program: &str) -> Result<(), String> {
    let build = build(program).await;
    compare(program, &build).await?;
    let stdout = format!("{program}.stdout");
    match (path(&stdout).exists(), build.executable) {
        (true, Some(executable)) => prints(&executable, &stdout).await,
        (false, None) => Ok(()),
        (true, None) => Err(format!(
            "{program} doesn't compile, so it can't print {stdout}"
        )),
        (false, Some(_)) => Err(format!("{program} compiles, and {stdout} is missing")),
    }
}

async fn compare(program: &str, build: &Build) -> Result<(), String> {
    // Without a place in the code, it is a remark about the others.
    let about_code = build.diagnostics.iter().filter(|diagnostic| {
        let spans = diagnostic["spans"].as_array();
        spans.is_some_and(|spans| !spans.is_empty())
    });
    let about_code: Vec<_> = about_code.collect();
    let [diagnostic] = about_code[..] else {
        let (count, stderr) = (about_code.len(), &build.stderr);
        return Err(format!(
            "{program}: the compiler says {count} things: {about_code:#?}{stderr}"
        ));
    };
    let rendered = diagnostic["rendered"].as_str().expect("a text");

    let file = format!("{program}.stderr");
    if compiler_version().await == PINNED {
        let expected = Data::read_from(&path(&file), None).raw();
        let assert = Assert::new().action_env(DEFAULT_ACTION_ENV);
        let actual = Data::from(on_every_machine(rendered));
        let result = assert.try_eq(Some(&file), actual, expected);
        return result.map_err(|error| error.to_string());
    }
    let (actual, expected) = (rendered.lines().next(), recorded(&file));
    if actual == expected.lines().next() {
        return Ok(());
    }
    Err(format!(
        "{program}: the compiler says\n{rendered}instead of\n{expected}"
    ))
}

/// Returns the version of the compiler, such as `1.95.0`.
async fn compiler_version() -> String {
    let rustc = env::var_os("RUSTC").unwrap_or("rustc".into());
    let output = run(Command::new(rustc).arg("--version"), DEADLINE).await;
    let version = text(output.stdout);
    version.split(' ').nth(1).expect("a version").to_owned()
}

/// Removes the folder in which this machine keeps the source of its packages, and turns
/// the backslashes of Windows' paths.
fn on_every_machine(rendered: &str) -> String {
    let rendered = if cfg!(windows) {
        rendered.replace('\\', "/")
    } else {
        rendered.to_owned()
    };
    let lines = rendered.trim_end().lines().map(|line| {
        let package = line.split_once("--> ").and_then(|(arrow, path)| {
            let (_, package) = path.split_once("/registry/src/")?;
            let (_, path) = package.split_once('/')?;
            Some(format!("{arrow}--> {path}\n"))
        });
        package.unwrap_or_else(|| format!("{line}\n"))
    });
    lines.collect()
}
