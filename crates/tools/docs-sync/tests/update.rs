//! The command, on a repository made for each test.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::fs;

use docs_sync::update;
use tempfile::TempDir;

const LISTING: &str = "<!-- source: a.py -->\n```python\n```\n";

fn repository(page: &str) -> TempDir {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir(root.path().join("docs")).unwrap();
    fs::write(root.path().join("a.py"), "print(1)\n").unwrap();
    fs::write(root.path().join("docs/page.md"), page).unwrap();
    root
}

fn page(root: &TempDir) -> String {
    fs::read_to_string(root.path().join("docs/page.md")).unwrap()
}

#[test]
fn pages_are_written_in_place() {
    let root = repository(LISTING);
    update::all(root.path(), false).unwrap();
    assert_eq!(
        page(&root),
        LISTING.replace("python\n", "python\nprint(1)\n")
    );
}

#[test]
fn output_is_written_only_when_asked_for() {
    let stale = "```console\n$ python3 a.py\n```\n";
    let root = repository(stale);
    update::all(root.path(), false).unwrap();
    assert_eq!(page(&root), stale);
    update::all(root.path(), true).unwrap();
    assert_eq!(page(&root), stale.replace("py\n", "py\n1\n"));
}

#[test]
fn a_page_with_a_problem_is_named_and_the_others_are_written() {
    let root = repository(LISTING);
    fs::write(root.path().join("README.md"), "```rust\n```\n").unwrap();
    let said = update::all(root.path(), false).unwrap_err();
    assert!(
        said.starts_with("README.md:1: this fence is checked by nothing"),
        "{said}"
    );
    assert!(page(&root).contains("print(1)"));
}
