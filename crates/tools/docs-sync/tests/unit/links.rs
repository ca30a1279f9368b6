//! Links between pages made for each test.

use std::fs;
use std::path::PathBuf;

use docs_sync::links;
use docs_sync::page::{self, Page};
use tempfile::TempDir;

fn repository(files: &[(&str, &str)]) -> (TempDir, Vec<Page>) {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir_all(root.path().join("docs/images")).unwrap();
    for (path, text) in files {
        fs::write(root.path().join(path), text).unwrap();
    }
    let pages = page::read_all(root.path()).unwrap();
    (root, pages)
}

/// Reports the broken links of a README with this text, beside `docs/a.md`.
fn check(readme: &str) -> String {
    let chapter = "# Run `it`, twice!\n\n## Try it\n\n## Try it\n\n## Try it 1\n\n## Say -- `Box<T>`?\n\n<a id=\"here\"></a>\n";
    let picture = ("docs/images/till.svg", "<svg/>");
    let (root, pages) = repository(&[("README.md", readme), ("docs/a.md", chapter), picture]);
    let page = pages.iter().find(|page| page.path == *"README.md").unwrap();
    page.report(&links::find_broken(root.path(), &pages, page))
}

#[test]
fn links_that_lead_somewhere_pass() {
    let readme = "# Top\n[a](docs/a.md) [b](docs/a.md#run-it-twice) [c](docs/a.md#try-it-1)
[c](docs/a.md#try-it-1-1) [c](docs/a.md#say----boxt)
[d](docs/a.md#here) [e](#top) [f](./docs/../docs) ![g](docs/images/till.svg) [h][ref]
<img alt=\"x\" src=\"docs/images/till.svg\"> <https://example.org/x#y> <http://127.0.0.1:8080/>

[ref]: docs/a.md#try-it
";
    assert_eq!(check(readme), "");
}

#[test]
fn links_that_lead_nowhere_are_named_with_their_line() {
    let broken = [
        ("[x](docs/b.md)", "`docs/b.md` is not there"),
        (
            "![x](docs/images/b.svg)",
            "`docs/images/b.svg` is not there",
        ),
        ("<img src=\"b.svg\">", "`b.svg` is not there"),
        (
            "[x](docs/a.md#try-it-2)",
            "`docs/a.md#try-it-2` names no heading of that page",
        ),
        ("[x](#top)", "`#top` names no heading of that page"),
        ("[x](docs/images/till.svg#L3)", "has an anchor, which only"),
        ("[x](http://example.org)", "is not https"),
    ];
    for (link, complaint) in broken {
        let report = check(&format!("One.\n\nTwo {link}.\n"));
        assert!(report.starts_with("README.md:3: "), "{report}");
        assert!(report.contains(complaint), "{report}");
        assert_eq!(report.lines().count(), 1, "{report}");
    }
}

#[test]
fn a_link_in_code_is_no_link() {
    assert_eq!(check("`[x](y.md)`\n\n```text\n[x](y.md)\n```\n"), "");
}

#[test]
fn a_chapter_that_the_summary_forgets_is_named() {
    let summary = (
        "docs/SUMMARY.md",
        "# Summary\n\n[Start](a.md)\n\n- [One](./b.md)\n",
    );
    let (_root, pages) = repository(&[
        summary,
        ("docs/a.md", ""),
        ("docs/b.md", ""),
        ("docs/images/c.md", ""),
        ("README.md", ""),
    ]);
    assert_eq!(
        links::find_unlisted(&pages),
        [PathBuf::from("docs/images/c.md")]
    );
}
