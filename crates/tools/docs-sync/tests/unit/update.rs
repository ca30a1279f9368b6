//! Pages that are written, in a workspace made for each test.

use std::fs;

use docs_sync::listings;
use docs_sync::update::{UpdateError, describe_all, update_all};
use tempfile::TempDir;

const LISTING: &str = "<!-- source: a.py -->\n[a.py](../a.py)\n```python\n```\n";

fn make_workspace(page: &str) -> TempDir {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir(root.path().join("docs")).unwrap();
    fs::write(root.path().join("a.py"), "print(1)\n").unwrap();
    fs::write(root.path().join("docs/page.md"), page).unwrap();
    root
}

fn update(root: &TempDir) -> Result<(), UpdateError> {
    update_all(root.path(), |page| listings::sync(root.path(), page))
}

fn page(root: &TempDir) -> String {
    fs::read_to_string(root.path().join("docs/page.md")).unwrap()
}

#[test]
fn pages_are_written_in_place() {
    let root = make_workspace(LISTING);
    update(&root).unwrap();
    assert_eq!(
        page(&root),
        LISTING.replace("python\n", "python\nprint(1)\n")
    );
}

#[cfg(unix)]
#[test]
fn output_is_written_only_when_asked_for() {
    let stale = "```console\n$ python3 a.py\n```\n";
    let root = make_workspace(stale);
    update(&root).unwrap();
    assert_eq!(page(&root), stale);
    let console = docs_sync::console::Console::of_workspace(root.path());
    update_all(root.path(), |page| console.replay(&page.text)).unwrap();
    assert_eq!(page(&root), stale.replace("py\n", "py\n1\n"));
}

#[test]
fn a_page_with_a_problem_is_named_and_the_others_are_written() {
    let root = make_workspace(LISTING);
    fs::write(root.path().join("README.md"), "```rust\n```\n").unwrap();
    let error = update(&root).unwrap_err();
    let UpdateError::Problems(problems) = error else {
        panic!("{error}");
    };
    assert!(
        problems.starts_with("README.md:1: this fence is checked by nothing"),
        "{problems}"
    );
    assert!(page(&root).contains("print(1)"));
}

#[test]
fn a_problem_hides_no_difference_of_its_page() {
    let root = make_workspace(&format!("```rust\n```\n\n{LISTING}"));
    let described = describe_all(root.path(), |page| listings::sync(root.path(), page)).unwrap();
    assert!(
        described.starts_with("docs/page.md:1: this fence is checked by nothing"),
        "{described}"
    );
    assert!(described.contains("\n+print(1)\n"), "{described}");
    assert_eq!(described.matches("docs/page.md:").count(), 1, "{described}");
}
