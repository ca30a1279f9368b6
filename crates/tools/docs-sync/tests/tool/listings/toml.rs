//! Sections and keys of TOML, picked out of a file.

use super::repository::fill;

/// What `a.toml` holds.
pub const TOML: &str = r#"[package]
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

#[test]
fn a_toml_section_ends_before_the_next_ones_comment() {
    let section = "# What it needs.\n[dependencies]\n# One feature.\ntokio = \"1\"\n";
    assert_eq!(fill("a.toml \"[dependencies]\""), section);
    let keywords = "keywords = [\n    \"a\",\n]\n";
    assert_eq!(fill("a.toml \"keywords\""), keywords);
}
