//! The line above a listing, which names its file.

use docs_sync::page::Page;

use super::repository::{check, page, revise, sync};

const UNNAMED: &str = "<!-- source: a.toml \"y =\" -->\n```toml\ny = \"1\"\n```\n";
const NAMED: &str =
    "<!-- source: a.toml \"y =\" -->\n[a.toml](../a.toml)\n```toml\ny = \"1\"\n```\n";

#[test]
fn every_listing_gets_the_name_of_its_file() {
    assert_eq!(sync(UNNAMED), NAMED);
    assert_eq!(sync(NAMED), NAMED);
}

#[test]
fn a_name_that_is_wrong_or_apart_from_the_fence_is_put_right() {
    for stale in [
        "[b.toml](../a.toml)\n",
        "[a.toml](a.toml)\n",
        "[a.toml](../a.toml)\n\n",
        "\n[a.toml](../a.toml)\n",
    ] {
        let page = NAMED.replace("[a.toml](../a.toml)\n", stale);
        let kept = if stale.starts_with('\n') {
            "-->\n\n["
        } else {
            "-->\n["
        };
        assert_eq!(sync(&page), NAMED.replace("-->\n[", kept), "{stale}");
    }
}

#[test]
fn the_link_starts_at_the_folder_of_the_page() {
    for (path, link) in [
        ("README.md", "[a.toml](a.toml)"),
        ("docs/x.md", "[a.toml](../a.toml)"),
        ("docs/images/x.md", "[a.toml](../../a.toml)"),
    ] {
        let page = Page {
            path: path.into(),
            ..page(UNNAMED)
        };
        let text = revise(&page).text;
        assert_eq!(text, NAMED.replace("[a.toml](../a.toml)", link));
    }
}

#[test]
fn text_between_the_comment_and_the_fence_is_no_name() {
    for text in ["See [a.toml](../a.toml)\n", "[a.toml](../a.toml)\nMore.\n"] {
        let page = page(&NAMED.replace("[a.toml](../a.toml)\n", text));
        let report = page.report(&revise(&page).problems);
        assert!(
            report.starts_with("docs/x.md:1: this comment must be right before a fence\n"),
            "{report}"
        );
    }
}

#[test]
fn a_name_below_a_misspelt_comment_is_no_problem_of_its_own() {
    let report = check(&NAMED.replace("source", "sorce"));
    assert!(report.contains("<!-- sorce"), "{report}");
    assert_eq!(report.lines().count(), 1, "{report}");
}
