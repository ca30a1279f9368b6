//! The listings that `build.rs` makes doctests of.

use std::fs;

use docs_sync::page::{doctests, workspace};

/// What `build.rs` has written.
const COMPILED: &str = include_str!(concat!(env!("OUT_DIR"), "/compiled.rs"));

#[test]
fn the_build_reads_the_workspace_it_is_in() {
    let now = doctests::write(&workspace::find().unwrap()).unwrap();
    assert_eq!(COMPILED, now);
}

#[test]
fn each_compiled_listing_is_a_module() {
    let root = tempfile::tempdir().unwrap();
    let page = "Text.\n\n<!-- compiled -->\n```rust\nlet x = 1;\n```\n\n```text\nx\n```\n";
    fs::write(root.path().join("README.md"), page).unwrap();
    assert_eq!(
        doctests::write(root.path()).unwrap(),
        "#[doc = \"````\\nlet x = 1;\\n````\"]\nmod README_md_line_4 {}\n"
    );
}
