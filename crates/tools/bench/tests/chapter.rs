//! The chapter's tables and plots, and the data file that they are rendered from.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use python_env::workspace;
use serde_json::Value;
use tempfile::TempDir;

const CHAPTER: &str = "measurements.md";
const DATA: &str = "bench/measurements.json";
const PLOTS: [&str; 3] = [
    "bench/waiting-memory.svg",
    "bench/waiting-start.svg",
    "bench/service-cpu.svg",
];

fn docs() -> PathBuf {
    workspace().join("docs")
}

/// The chapter with empty tables, its data file, and no plots.
fn empty_docs() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("bench")).unwrap();
    fs::copy(docs().join(DATA), folder.path().join(DATA)).unwrap();
    let chapter = fs::read_to_string(docs().join(CHAPTER)).unwrap();
    let mut empty = String::new();
    let mut in_table = false;
    for line in chapter.split_inclusive('\n') {
        in_table &= line != "<!-- end -->\n";
        if !in_table {
            empty += line;
        }
        in_table |= line.starts_with("<!-- measured: ");
    }
    assert_ne!(empty, chapter);
    fs::write(folder.path().join(CHAPTER), empty).unwrap();
    folder
}

fn bench(docs: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bench"));
    let output = command.arg("--docs").arg(docs).args(arguments).output();
    output.expect("the program starts")
}

#[test]
fn the_chapter_is_what_its_data_file_gives() {
    let folder = empty_docs();
    let output = bench(folder.path(), &["--render"]);
    assert!(output.status.success(), "{output:?}");
    for file in [CHAPTER].iter().chain(&PLOTS) {
        let [committed, rendered] = [docs(), folder.path().to_owned()]
            .map(|docs| fs::read_to_string(docs.join(file)).unwrap());
        assert!(
            committed == rendered,
            "docs/{file} is out of date: run `just bench --render`"
        );
    }
}

#[test]
fn publishing_renews_only_what_was_run() {
    let folder = empty_docs();
    let read = || -> Value {
        serde_json::from_str(&fs::read_to_string(folder.path().join(DATA)).unwrap()).unwrap()
    };
    let before = read();
    let output = bench(folder.path(), &["--quick", "--publish", "computing"]);
    assert!(output.status.success(), "{output:?}");
    let after = read();
    for (experiment, found) in before.as_object().unwrap() {
        let same = after[experiment] == *found;
        assert_eq!(same, experiment != "computing", "{experiment}");
    }
}

#[test]
fn figures_that_mean_nothing_are_not_published() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bench"));
    let output = command.args(["--quick", "--publish"]).output().unwrap();
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success());
    assert!(
        error.contains("the figures of --quick mean nothing"),
        "{error}"
    );
}
