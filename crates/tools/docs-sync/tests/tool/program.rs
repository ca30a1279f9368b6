//! The program, run in a workspace made for each test.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

const STALE: &str = "<!-- source: a.py -->\n```python\n```\n\n```console\n$ python3 a.py\n```\n";

fn make_workspace(page: &str) -> TempDir {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir_all(root.path().join("docs/images")).unwrap();
    fs::write(root.path().join("Cargo.lock"), "").unwrap();
    fs::write(root.path().join("README.md"), "# Read me\n").unwrap();
    fs::write(root.path().join("a.py"), "print(1)\n").unwrap();
    fs::write(root.path().join("docs/page.md"), page).unwrap();
    root
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_docs-sync"));
    command.current_dir(folder).args(arguments);
    command.output().unwrap()
}

fn page(root: &TempDir) -> String {
    fs::read_to_string(root.path().join("docs/page.md")).unwrap()
}

#[test]
fn it_updates_the_workspace_that_it_is_run_in() {
    let root = make_workspace(STALE);
    let output = run(&root.path().join("docs/images"), &[]);
    assert!(output.status.success(), "{output:?}");
    assert_eq!(output.stdout, b"updated docs/page.md\n");
    let synced = STALE.replace("```python\n", "[a.py](../a.py)\n```python\nprint(1)\n");
    assert_eq!(page(&root), synced);
    let again = run(root.path(), &[]);
    assert!(again.status.success(), "{again:?}");
    assert_eq!(again.stdout, b"");
}

#[cfg(unix)]
#[test]
fn it_writes_output_when_asked_for() {
    let root = make_workspace(STALE);
    let output = run(root.path(), &["--output"]);
    assert!(output.status.success(), "{output:?}");
    assert!(page(&root).contains("print(1)\n"));
    assert!(page(&root).ends_with("$ python3 a.py\n1\n```\n"));
}

#[test]
fn it_fails_with_the_page_and_the_line_of_each_problem() {
    let wrong = "<!-- source: b.py -->\n```python\n```\n\n```rust\n```\n";
    let root = make_workspace(wrong);
    let output = run(root.path(), &[]);
    assert_eq!(output.status.code(), Some(1));
    let complaint = String::from_utf8(output.stderr).unwrap();
    assert!(
        complaint.contains("\ndocs/page.md:2: b.py: "),
        "{complaint}"
    );
    assert!(
        complaint.contains("\ndocs/page.md:5: this fence"),
        "{complaint}"
    );
    assert_eq!(page(&root), wrong);
}

#[test]
fn a_page_with_a_problem_stays_and_the_others_are_written() {
    let root = make_workspace(STALE);
    let readme = root.path().join("README.md");
    let wrong = "```rust\n```\n";
    fs::write(&readme, wrong).unwrap();
    let output = run(root.path(), &[]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(output.stdout, b"updated docs/page.md\n");
    let complaint = String::from_utf8(output.stderr).unwrap();
    assert!(
        complaint.contains("\nREADME.md:1: this fence is checked by nothing"),
        "{complaint}"
    );
    assert_eq!(fs::read_to_string(readme).unwrap(), wrong);
}

#[test]
fn it_fails_without_pages() {
    let root = tempfile::tempdir().unwrap();
    fs::write(root.path().join("Cargo.lock"), "").unwrap();
    let output = run(root.path(), &[]);
    assert_eq!(output.status.code(), Some(1));
    let complaint = String::from_utf8(output.stderr).unwrap();
    assert!(complaint.contains("the pages can't be read"), "{complaint}");
}

#[test]
fn it_fails_outside_of_a_workspace() {
    let folder = tempfile::tempdir().unwrap();
    let output = run(folder.path(), &[]);
    assert_eq!(output.status.code(), Some(1));
    let complaint = String::from_utf8(output.stderr).unwrap();
    assert!(complaint.contains("no workspace is at "), "{complaint}");
}

#[test]
fn it_refuses_an_option_that_is_not_there() {
    let root = make_workspace(STALE);
    let output = run(root.path(), &["--ouput"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(page(&root), STALE);
}
