//! Pages that are refused, each with the reason.

use crate::repository::problems;

#[test]
fn a_fence_of_code_without_a_source_is_refused() {
    for language in ["rust", "rust,ignore", "python", "toml", "just", "rs", "py"] {
        let said = problems(&format!("text\n\n```{language}\nx\n```\n"));
        assert!(said.starts_with("docs/x.md:3: this fence"), "{said}");
        assert!(said.contains("<!-- source: "), "{said}");
    }
    let far = "<!-- source: a.rs -->\nA paragraph between.\n\n```rust\n```\n";
    assert!(problems(far).contains("checked by nothing"));
    assert!(problems("```\nx\n```\n").contains("name the fence's language"));
}

#[test]
fn a_source_that_is_not_there_is_named() {
    let page = |source| format!("<!-- source: {source} -->\n```rust\n```\n");
    let said = problems(&page("b.rs"));
    assert!(
        said.starts_with("docs/x.md:2: b.rs: No such file"),
        "{said}"
    );
    let said = problems(&page("a.rs \"fn nothing\""));
    assert!(
        said.contains("a.rs has no line that starts with `fn nothing`"),
        "{said}"
    );
    let said = problems(&page("a.rs \"use\""));
    assert!(
        said.contains("several lines that start with `use`: 2, 36"),
        "{said}"
    );
    let said = problems(&page("a.rs \"use"));
    assert!(said.contains("a quote is missing"), "{said}");
}

#[test]
fn a_fence_that_markdown_does_not_take_for_one_is_refused() {
    let glued = problems("<details>\n<!-- source: a.rs -->\n```rust\n```\n</details>\n");
    assert!(glued.contains("put a blank line"), "{glued}");
    let open = problems("<!-- source: a.rs -->\n```rust\nx\n");
    assert!(open.contains("never closed"), "{open}");
    let indented = problems("Text:\n\n    fn main() {}\n");
    assert!(
        indented.starts_with("docs/x.md:3: use a fence"),
        "{indented}"
    );
}
