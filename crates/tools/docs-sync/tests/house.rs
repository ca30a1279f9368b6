//! Nothing was forgotten: each stage stands in all the places it belongs to.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::fs;
use std::path::{Path, PathBuf};

use docs_sync::page::comment::Table;
use docs_sync::page::outline::Outline;
use docs_sync::stages::{self, Stage};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

fn read(path: &str) -> String {
    let text = fs::read_to_string(root().join(path));
    text.unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The stages, in reading order: what learners read, but for the gallery.
fn stages() -> Vec<Stage> {
    stages::read(&root()).unwrap()
}

#[test]
fn every_stage_stands_wherever_a_stage_belongs() {
    let launch = read(".vscode/launch.json");
    let (justfile, readme, summary) =
        (read("justfile"), read("README.md"), read("docs/SUMMARY.md"));
    let tour = recipe(&justfile, "tour-of-all").to_owned();
    for stage in stages() {
        let Stage { name, chapter, .. } = &stage;
        let main = read(&format!("crates/{name}/src/main.rs"));
        let chapter = chapter.display().to_string();
        assert!(
            root().join(&chapter).exists(),
            "{name} reads along in {chapter}, which isn't there"
        );
        let file = chapter.trim_start_matches("docs/");
        for (place, text, needle) in [
            (
                "the justfile has no recipe",
                &justfile,
                format!("\nrun-{name}"),
            ),
            (
                "launch.json has no entry",
                &launch,
                format!("\"--package={name}\""),
            ),
            (
                "the README has no row",
                &readme,
                format!("`just run-{name}`"),
            ),
            ("`just tour all` has no part", &tour, format!("'# {name}'")),
            ("the README has no link", &readme, format!("({chapter})")),
            ("SUMMARY.md has no line", &summary, format!("({file})")),
            (
                "its main.rs doesn't say how to run it",
                &main,
                format!("`just run-{name}`"),
            ),
        ] {
            assert!(text.contains(&needle), "{name}: {place} with {needle}");
        }
    }
}

#[test]
fn chapters_stand_in_the_order_of_the_stages() {
    let stages = stages().into_iter();
    let chapters: Vec<_> = stages.map(|stage| stage.chapter).collect();
    let mut sorted = chapters.clone();
    sorted.sort();
    assert_eq!(chapters, sorted);
}

#[test]
fn every_table_that_is_written_has_its_place() {
    let places = [
        ("README.md", &[Table::Stages][..]),
        ("docs/01-hello.md", &[Table::Exercises]),
        (
            "docs/dictionary.md",
            &[Table::Asyncio, Table::Rust, Table::Questions][..],
        ),
    ];
    for (page, expected) in places {
        let tables = Outline::read(&read(page)).find_tables();
        let tables: Vec<_> = tables.into_iter().map(|(table, _)| table).collect();
        assert_eq!(tables, expected, "{page}");
    }
}

/// The lines of a recipe that has no parameters, up to the next empty one.
fn recipe<'a>(justfile: &'a str, name: &str) -> &'a str {
    let start = format!("\n{name}:\n");
    let (_, rest) = justfile
        .split_once(&start)
        .unwrap_or_else(|| panic!("the justfile has no recipe {name}"));
    rest.split("\n\n").next().unwrap()
}
