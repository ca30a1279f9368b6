//! Nothing was forgotten: each stage stands in all the places it belongs to.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

fn read(path: &str) -> String {
    let text = fs::read_to_string(root().join(path));
    text.unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The names in a list of the root manifest, without their folder.
fn list(name: &str) -> Vec<String> {
    let manifest = read("Cargo.toml");
    let (_, list) = manifest.split_once(&format!("\n{name} = [")).unwrap();
    let (list, _) = list.split_once("\n]").unwrap();
    let quoted = list
        .lines()
        .filter_map(|line| line.trim().strip_prefix('"'));
    quoted
        .map(|path| path.trim_end_matches("\","))
        .map(String::from)
        .collect()
}

/// The stages, in reading order: what learners read, but for the gallery.
fn stages() -> Vec<String> {
    let stages = list("default-members").into_iter();
    stages
        .map(|path| path.trim_start_matches("crates/").to_owned())
        .filter(|name| name != "mistakes")
        .collect()
}

#[test]
fn every_crate_is_a_member_in_its_folder() {
    let members = list("members");
    for folder in ["crates", "crates/support", "crates/tools"] {
        for entry in fs::read_dir(root().join(folder)).unwrap().flatten() {
            if entry.path().join("Cargo.toml").exists() {
                let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
                assert!(members.contains(&path), "the root Cargo.toml lacks {path}");
            }
        }
    }
    let learners = members.iter().filter(|path| path.matches('/').count() == 1);
    let learners: Vec<_> = learners.cloned().collect();
    assert_eq!(
        list("default-members"),
        learners,
        "what learners read comes first"
    );
}

#[test]
fn every_stage_stands_wherever_a_stage_belongs() {
    let launch = read(".vscode/launch.json");
    let (justfile, readme, summary) =
        (read("justfile"), read("README.md"), read("docs/SUMMARY.md"));
    for stage in stages() {
        let main = read(&format!("crates/{stage}/src/main.rs"));
        let chapter =
            chapter_of(&main).unwrap_or_else(|| panic!("{stage}/src/main.rs names no chapter"));
        assert!(
            root().join(&chapter).exists(),
            "{stage} reads along in {chapter}, which isn't there"
        );
        let file = chapter.trim_start_matches("docs/");
        for (place, text, needle) in [
            (
                "the justfile has no recipe",
                &justfile,
                format!("\nrun-{stage}"),
            ),
            (
                "launch.json has no entry",
                &launch,
                format!("\"--package={stage}\""),
            ),
            (
                "the README has no row",
                &readme,
                format!("`just run-{stage}`"),
            ),
            ("the README has no link", &readme, format!("({chapter})")),
            ("SUMMARY.md has no line", &summary, format!("({file})")),
            (
                "its main.rs doesn't say how to run it",
                &main,
                format!("`just run-{stage}`"),
            ),
        ] {
            assert!(text.contains(&needle), "{stage}: {place} with {needle}");
        }
    }
}

#[test]
fn chapters_stand_in_the_order_of_the_stages() {
    let chapters: Vec<_> = stages()
        .iter()
        .filter_map(|stage| chapter_of(&read(&format!("crates/{stage}/src/main.rs"))))
        .collect();
    let mut sorted = chapters.clone();
    sorted.sort();
    assert_eq!(chapters, sorted);
}

#[test]
fn every_crate_is_tested_by_a_recipe_of_ci() {
    let justfile = read("justfile");
    let stages = list("default-members");
    for member in list("members") {
        let name = member.rsplit('/').next().unwrap();
        let tested = stages.contains(&member)
            || justfile.lines().any(|line| {
                let mut words = line.split_whitespace();
                line.contains("cargo test") && words.any(|word| word == name)
            });
        assert!(tested, "no recipe tests {name}");
    }
}

/// The chapter that a stage says to read along in.
fn chapter_of(main: &str) -> Option<String> {
    let (_, rest) = main.split_once("Read along in `")?;
    let (chapter, _) = rest.split_once('`')?;
    Some(chapter.to_owned())
}
