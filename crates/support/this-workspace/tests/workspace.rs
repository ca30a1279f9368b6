//! Nothing was forgotten in the root manifest, the recipes and the editor's settings.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::fs;

use serde_json::Value;
use this_workspace::root;

/// The package of the exercises. It's outside: most don't compile until they're solved.
const EXERCISES: &str = "crates/exercises";

fn read(path: &str) -> String {
    let text = fs::read_to_string(root().join(path));
    text.unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Reads a list of folders from the root manifest, such as `members`.
fn read_list(key: &str) -> Vec<String> {
    let manifest = read("Cargo.toml");
    let (_, rest) = manifest.split_once(&format!("\n{key} = [")).unwrap();
    let (list, _) = rest.split_once(']').unwrap();
    let folders = list.split('"').skip(1).step_by(2);
    folders.map(String::from).collect()
}

/// Returns the lines of a recipe that has no parameters, up to the next empty one.
fn recipe<'a>(justfile: &'a str, name: &str) -> &'a str {
    let start = format!("\n{name}:\n");
    let (_, rest) = justfile
        .split_once(&start)
        .unwrap_or_else(|| panic!("the justfile has no recipe {name}"));
    rest.split("\n\n").next().unwrap()
}

/// What learners write themselves has tests of its own, which aren't for every `cargo test`.
const PROGRAMS: &str = "crates/programs";

#[test]
fn every_crate_is_a_member_in_its_folder() {
    let members = read_list("members");
    assert_eq!(read_list("exclude"), [EXERCISES]);
    for folder in ["crates", "crates/support", "crates/tools"] {
        for entry in fs::read_dir(root().join(folder)).unwrap().flatten() {
            if entry.path().join("Cargo.toml").exists() {
                let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
                let is_there = members.contains(&path) || path == EXERCISES;
                assert!(is_there, "the root Cargo.toml lacks {path}");
            }
        }
    }
    let learners: Vec<_> = members
        .into_iter()
        .filter(|path| path.matches('/').count() == 1 && path != PROGRAMS)
        .collect();
    assert_eq!(
        read_list("default-members"),
        learners,
        "what learners read comes first"
    );
}

#[test]
fn the_editor_knows_the_packages_outside_the_workspace_too() {
    let settings: Value = serde_json::from_str(&read(".vscode/settings.json")).unwrap();
    let mut manifests = vec!["Cargo.toml".to_owned()];
    manifests.extend(
        read_list("exclude")
            .iter()
            .map(|path| format!("{path}/Cargo.toml")),
    );
    assert_eq!(
        settings["rust-analyzer.linkedProjects"],
        Value::from(manifests)
    );
}

#[test]
fn every_crate_is_tested_by_a_recipe_of_ci() {
    let justfile = read("justfile");
    for member in read_list("members") {
        let name = member.rsplit('/').next().unwrap();
        let tested = justfile.lines().any(|line| {
            let mut words = line.split_whitespace();
            line.contains("cargo test") && words.any(|word| word == name)
        });
        assert!(tested, "no recipe tests {name}");
    }
}

#[test]
fn the_examples_of_the_stages_of_many_programs_are_named_and_played_and_have_their_output_beside_them()
 {
    let justfile = read("justfile");
    for stage in ["concurrency", "cancellation", "pipes", "streams"] {
        let played = recipe(&justfile, &format!("run-{stage}"));
        let folder = root().join("crates").join(stage).join("examples");
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap().to_str().unwrap();
            // One waits for Ctrl-C, so a recipe that plays it would never end.
            if path.extension().is_some_and(|extension| extension == "rs") && name != "ctrl_c" {
                let named = format!("@echo '## {name}'\n    @");
                let (_, next) = played
                    .split_once(&named)
                    .unwrap_or_else(|| panic!("run-{stage} doesn't name {name}"));
                // A recipe of its own may set the environment of a program.
                let is_played = next.starts_with(&format!("cargo run -p {stage} --example {name}"))
                    || next.starts_with(&format!("just run-{name}\n"));
                assert!(is_played, "run-{stage} lacks {name}");
                let beside = path.with_extension("stdout");
                assert!(beside.exists(), "{} is not there", beside.display());
            }
        }
    }
}
