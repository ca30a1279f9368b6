//! The list of the exercises, and their headers.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::fs;
use std::path::Path;

use check_exercises::exercises::{self, FOLDER, Header, Kind};
use tempfile::TempDir;

const INFO: &str = "\
format_version = 1

[[exercises]]
name = \"wait\"
dir = \"01_one\"
kind = \"write\"
hint = \"Who waits?\"

[[exercises]]
name = \"join\"
dir = \"03_three\"
kind = \"predict\"
hint = \"Both.\"
";

const WAIT: &str = "\
//! Ada waits. So does
//! Bo.
//!
//! Task: let both of them
//! wait.
//!
//! Read \"Joining `x`\" in `docs/01-one.md`.

fn main() {}
";

/// A workspace with two exercises and this list of them.
fn workspace(info: &str) -> TempDir {
    let root = tempfile::tempdir().unwrap();
    for (path, text) in [
        ("info.toml", info),
        ("exercises/01_one/wait.rs", WAIT),
        ("exercises/03_three/join.rs", "//! Task: join.\n"),
    ] {
        let path = root.path().join(FOLDER).join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    root
}

#[test]
fn a_header_has_a_scene_a_task_and_something_to_read() {
    let header = Header::parse(WAIT);
    assert_eq!(header.scene.as_deref(), Some("Ada waits. So does Bo."));
    assert_eq!(header.task.as_deref(), Some("let both of them wait."));
    let reading = ("docs/01-one.md".into(), "Joining `x`".to_owned());
    assert_eq!(header.reading, [reading]);
    assert_eq!(
        Header::parse("fn main() {}\n//! Task: none\n"),
        Header::default()
    );
}

#[test]
fn a_header_may_name_several_pages() {
    let text = "//! Read \"One `x`\" in `docs/1.md`,\n//! and for more \"Two\" in `docs/2.md`.\n";
    let reading = [("docs/1.md", "One `x`"), ("docs/2.md", "Two")];
    assert_eq!(
        Header::parse(text).reading,
        reading.map(|(page, heading)| (page.into(), heading.to_owned()))
    );
}

#[test]
fn the_exercises_are_read_in_the_order_of_the_list() {
    let exercises = exercises::read(workspace(INFO).path()).unwrap();
    let kinds: Vec<_> = exercises
        .iter()
        .map(|it| (it.name.as_str(), it.kind))
        .collect();
    assert_eq!(kinds, [("wait", Kind::Write), ("join", Kind::Predict)]);
    assert_eq!(exercises[0].hint, "Who waits?");
    assert_eq!(
        exercises[0].solution_path(),
        Path::new("crates/exercises/solutions/01_one/wait.rs")
    );
}

#[test]
fn a_list_that_is_none_is_refused() {
    let root = workspace(&INFO.replace("\"write\"", "\"wirte\""));
    let error = exercises::read(root.path()).unwrap_err();
    let complaint = format!("{error:#}");
    assert!(
        complaint.starts_with("crates/exercises/info.toml: "),
        "{complaint}"
    );
    assert!(complaint.contains("wirte"), "{complaint}");
}
