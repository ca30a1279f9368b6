//! The pictures in the docs are those that the program draws.

use std::fs;
use std::path::Path;
use std::process::Command;

const COMMITTED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/images");
const NAMES: [&str; 4] = [
    "takeaway-1-one-after-another.svg",
    "takeaway-2-tickets.svg",
    "takeaway-3-coins.svg",
    "takeaway-4-walking-out.svg",
];

#[test]
fn the_committed_pictures_are_what_a_run_draws() {
    let fresh = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pictures");
    let mut command = Command::new(env!("CARGO_BIN_EXE_takeaway"));
    let output = command.arg("--svg").arg(&fresh).output().unwrap();
    assert!(output.status.success(), "{output:?}");

    for name in NAMES {
        let fresh = fs::read_to_string(fresh.join(name)).unwrap();
        let committed = fs::read_to_string(Path::new(COMMITTED).join(name)).unwrap();
        let fix = "redraw it with `just run-takeaway --svg docs/images`";
        assert!(
            fresh == committed,
            "docs/images/{name} is out of date: {fix}"
        );
    }
}

#[test]
fn a_picture_can_be_read_by_everybody() {
    for name in NAMES {
        let picture = fs::read_to_string(Path::new(COMMITTED).join(name)).unwrap();
        let id = name.trim_end_matches(".svg");
        let labels = format!("aria-labelledby=\"{id}-title {id}-desc\"");
        let parts = [
            r#"role="img""#,
            &labels,
            &format!("<title id=\"{id}-title\">"),
            &format!("<desc id=\"{id}-desc\">"),
            "prefers-color-scheme: dark",
        ];
        for part in parts {
            assert!(picture.contains(part), "{name} lacks {part}");
        }
        assert!(!picture.contains("<script") && !picture.contains("Measured"));
    }
}
