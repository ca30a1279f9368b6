//! Listings against sources, in a repository made for each test.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::fs;

use docs_sync::listings;
use docs_sync::pages::Page;
use docs_sync::update::diff;
use tempfile::TempDir;

const RUST: &str = r#"//! A crate.
use std::{
    fmt,
    io,
};

/// Two crowns.
const PRICE: u32 = 2;

/// Says it.
#[cfg(any(
    unix,
    windows,
))]
#[inline]
fn say<T>(
    what: T,
) -> Option<T>
where
    T: fmt::Display,
{
    let Some(x) = Some(what)
    else {
        return None;
    };

    if true {
        println!("{x}");
    } else {
        cook()
    }
    Some(x)
}

mod inner {
    use super::*;

    // Quiet.
    pub fn hush() -> io::Result<()> {
        Ok(())
    }
}
"#;

const PYTHON: &str = r#"import asyncio


# Remembers.
@memo(
    size=3,
)
async def fibn(
    n,
):
    if n < 2:
        return n

    return await fibn(n - 2)
    # The end of it.
other = [
    1,
]
"#;

const TOML: &str = r#"[package]
name = "x"
keywords = [
    "a",
]

# What it needs.
[dependencies]
# One feature.
tokio = "1"

# Tests.
[dev-dependencies]
y = "1"
"#;

const JUST: &str = r#"set quiet

# Run stage 1.
[group("stages")]
run-hello *args:
    cargo run {{ args }}

    echo done

test:
    cargo test
"#;

fn repository() -> TempDir {
    let root = tempfile::tempdir().unwrap();
    let files = [
        ("a.rs", RUST),
        ("a.py", PYTHON),
        ("a.toml", TOML),
        ("justfile", JUST),
    ];
    for (name, text) in files {
        fs::write(root.path().join(name), text).unwrap();
    }
    root
}

fn synced(page: &str) -> String {
    listings::synced(repository().path(), page).unwrap()
}

fn problems(page: &str) -> String {
    let problems = listings::synced(repository().path(), page).unwrap_err();
    let page = Page {
        path: "docs/x.md".into(),
        text: page.into(),
    };
    page.report(&problems)
}

/// What a fence with this source is filled with.
fn listing(source: &str) -> String {
    let page = synced(&format!("<!-- source: {source} -->\n```rust\n```\n"));
    let (_, rest) = page.split_once("```rust\n").unwrap();
    rest.strip_suffix("```\n").unwrap().to_owned()
}

#[test]
fn a_fence_shows_a_whole_file() {
    assert_eq!(listing("a.rs"), RUST);
}

#[test]
fn a_function_comes_with_its_attributes_its_bounds_and_its_body() {
    let start = RUST.find("/// Says").unwrap();
    let end = RUST.find("\nmod").unwrap();
    assert_eq!(listing("a.rs \"fn say\""), RUST[start..end]);
}

#[test]
fn a_statement_of_one_line_comes_alone() {
    let price = "/// Two crowns.\nconst PRICE: u32 = 2;\n";
    assert_eq!(listing("a.rs \"const PRICE\""), price);
    assert_eq!(listing("a.rs \"use super\""), "use super::*;\n");
}

#[test]
fn an_import_of_several_lines_comes_whole() {
    let import = "use std::{\n    fmt,\n    io,\n};\n";
    assert_eq!(listing("a.rs \"use std\""), import);
}

#[test]
fn both_branches_of_an_if_come_along() {
    let branches = "if true {\n    println!(\"{x}\");\n} else {\n    cook()\n}\n";
    assert_eq!(listing("a.rs \"if true\""), branches);
}

#[test]
fn an_item_inside_another_loses_its_indentation() {
    let hush = "// Quiet.\npub fn hush() -> io::Result<()> {\n    Ok(())\n}\n";
    assert_eq!(listing("a.rs \"pub fn hush\""), hush);
}

#[test]
fn a_python_function_comes_with_its_decorator_and_ends_where_it_ends() {
    let start = PYTHON.find("# Remembers").unwrap();
    let end = PYTHON.find("other").unwrap();
    assert_eq!(listing("a.py \"async def fibn\""), PYTHON[start..end]);
    assert_eq!(listing("a.py \"other\""), "other = [\n    1,\n]\n");
}

#[test]
fn a_toml_section_ends_before_the_next_ones_comment() {
    let section = "# What it needs.\n[dependencies]\n# One feature.\ntokio = \"1\"\n";
    assert_eq!(listing("a.toml \"[dependencies]\""), section);
    let keywords = "keywords = [\n    \"a\",\n]\n";
    assert_eq!(listing("a.toml \"keywords\""), keywords);
}

#[test]
fn a_recipe_comes_with_its_attribute_and_its_comment() {
    let start = JUST.find("# Run").unwrap();
    let end = JUST.find("\ntest:").unwrap();
    assert_eq!(listing("justfile \"run-hello\""), JUST[start..end]);
}

#[test]
fn several_items_are_joined_by_a_blank_line() {
    let both = "/// Two crowns.\nconst PRICE: u32 = 2;\n\nuse super::*;\n";
    assert_eq!(listing("a.rs \"const PRICE\" \"use super\""), both);
}

#[test]
fn drift_shows_as_a_diff_and_is_mended_once_and_for_all() {
    let stale = "Before.\n\n<!-- source: a.toml \"y =\" -->\n\n```toml\ny = \"0\"\n```\nAfter.\n";
    let page = Page {
        path: "docs/x.md".into(),
        text: stale.into(),
    };
    let mended = synced(stale);
    let diff = diff(&page, &mended);
    assert!(diff.contains("\n-y = \"0\"\n+y = \"1\"\n"), "{diff}");
    assert_eq!(mended, stale.replace("\"0\"", "\"1\""));
    assert_eq!(synced(&mended), mended);
}

#[test]
fn fences_in_lists_quotes_and_folded_answers_keep_their_place() {
    let page = "\
- <!-- source: a.toml \"y =\" -->
  ```toml
  ```
  more

> <!-- source: a.rs \"if true\" -->
> ```rust
> ```

<details>
<summary>Answer</summary>

<!-- source: a.toml \"y =\" -->
```toml
old
```

</details>
";
    let expected = "\
- <!-- source: a.toml \"y =\" -->
  ```toml
  y = \"1\"
  ```
  more

> <!-- source: a.rs \"if true\" -->
> ```rust
> if true {
>     println!(\"{x}\");
> } else {
>     cook()
> }
> ```

<details>
<summary>Answer</summary>

<!-- source: a.toml \"y =\" -->
```toml
y = \"1\"
```

</details>
";
    assert_eq!(synced(page), expected);
    assert_eq!(synced(expected), expected);
}

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
fn other_languages_and_compiled_listings_are_left_alone() {
    let page = "```json\n{}\n```\n\n<!-- compiled -->\n```rust\nlet x = 1;\n```\n";
    assert_eq!(synced(page), page);
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
