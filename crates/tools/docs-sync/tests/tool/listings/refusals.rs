//! Pages that are refused, each with the reason.

use super::repository::check;

#[test]
fn a_fence_of_code_without_a_source_is_refused() {
    for language in ["rust", "rust,ignore", "python", "toml", "rs", "py"] {
        let report = check(&format!("text\n\n```{language}\nx\n```\n"));
        assert!(report.starts_with("docs/x.md:3: this fence"), "{report}");
        assert!(report.contains("<!-- source: "), "{report}");
    }
    let far = "<!-- source: a.rs -->\nA paragraph between.\n\n```rust\n```\n";
    assert!(check(far).contains("this comment must be right before a fence"));
    assert!(check("```\nx\n```\n").contains("name the fence's language"));
}

#[test]
fn a_source_that_is_not_there_is_named() {
    let page = |source| format!("<!-- source: {source} -->\n```rust\n```\n");
    let report = check(&page("b.rs"));
    assert!(
        report.starts_with("docs/x.md:2: b.rs: No such file"),
        "{report}"
    );
    let report = check(&page("a.rs \"fn nothing\""));
    assert!(
        report.contains("a.rs has no line that starts with `fn nothing`"),
        "{report}"
    );
    let report = check(&page("a.rs \"use\""));
    assert!(
        report.contains("several lines that start with `use`: 2, 36"),
        "{report}"
    );
    let report = check(&page("a.rs \"use"));
    assert!(report.contains("means nothing"), "{report}");
}

#[test]
fn a_fence_that_markdown_does_not_take_for_one_is_refused() {
    let glued = check("<details>\n<!-- source: a.rs -->\n```rust\n```\n</details>\n");
    assert!(glued.contains("put a blank line"), "{glued}");
    let open = check("<!-- source: a.rs -->\n```rust\nx\n");
    assert!(open.contains("never closed"), "{open}");
    let indented = check("Text:\n\n    fn main() {}\n");
    assert!(
        indented.starts_with("docs/x.md:3: use a fence"),
        "{indented}"
    );
}
