//! Recipes of just, picked out of a file.

use super::repository::fill;

/// What the `justfile` holds.
pub const JUST: &str = r#"set quiet

# Run stage 1.
[group("stages")]
run-hello *args:
    cargo run {{ args }}

    echo done

test:
    cargo test
"#;

#[test]
fn a_recipe_comes_with_its_attribute_and_its_comment() {
    let start = JUST.find("# Run").unwrap();
    let end = JUST.find("\ntest:").unwrap();
    assert_eq!(fill("justfile \"run-hello\""), JUST[start..end]);
}
