//! The table of the stages, from the manifests.

use docs_sync::stages;

use super::school::School;

const HEADER: &str = "| run it | what it shows | read along |\n|---|---|---|\n";

fn manifest(name: &str) -> String {
    format!("[package]\nname = \"{name}\"\ndescription = \"A {name}\"\nversion.workspace = true\n")
}

fn school() -> School {
    let members = "members = [\"crates/b\", \"crates/a\", \"crates/mistakes\", \"tool\"]
default-members = [\"crates/b\", \"crates/a\", \"crates/mistakes\"]\n";
    School::new()
        .with("Cargo.toml", format!("[workspace]\n{members}"))
        .with("crates/b/Cargo.toml", manifest("b"))
        .with(
            "crates/b/src/main.rs",
            "//! Read along in `docs/01-one.md`.\n",
        )
        .with("crates/a/Cargo.toml", manifest("a"))
        .with(
            "crates/a/src/main.rs",
            "//! Read along in `docs/03-three.md`.\n",
        )
}

#[test]
fn stages_are_in_the_order_of_the_manifest_and_other_rows_stay_below() {
    let others = "| `just bench` | figures | nothing |\n| `just x` | y | z |\n";
    let stale = format!("{HEADER}| `just run-gone` | x | y |\n{others}");
    let page = |table: &str| format!("# R\n\n<!-- stages -->\n\n{table}\n<!-- end -->\n");
    let (text, problems) = school().fill("README.md", &page(&stale));
    assert_eq!(problems, "");
    let rows = "| `just run-b` | A b | [one](docs/01-one.md) |\n\
                | `just run-a` | A a | [three](docs/03-three.md) |\n";
    assert_eq!(text, page(&format!("{HEADER}{rows}{others}")));
    assert_eq!(school().fill("README.md", &text).0, text);
}

#[test]
fn a_stage_that_lacks_something_is_named() {
    let page = "<!-- stages -->\n<!-- end -->\n";
    for (file, text, complaint) in [
        (
            "crates/a/src/main.rs",
            "",
            "crates/a/src/main.rs names no chapter",
        ),
        (
            "crates/a/src/main.rs",
            "//! Read along in `docs/x.md`.",
            "docs/x.md: ",
        ),
        ("docs/03-three.md", "Text.", "docs/03-three.md has no title"),
        (
            "crates/a/Cargo.toml",
            "[package]\nname = \"a\"\n",
            "crates/a/Cargo.toml: missing field `description`",
        ),
        ("Cargo.toml", "[workspace]\n", "Cargo.toml: missing field"),
    ] {
        let (kept, problems) = school().with(file, text).fill("README.md", page);
        assert_eq!(kept, page);
        assert!(problems.starts_with("README.md:1: "), "{problems}");
        assert!(problems.contains(complaint), "{problems}");
    }
}

#[test]
fn the_members_are_those_of_the_root_manifest() {
    let members = stages::read_members(school().path()).unwrap();
    assert_eq!(members.all.last().map(String::as_str), Some("tool"));
    assert_eq!(members.default.len(), 3);
}
