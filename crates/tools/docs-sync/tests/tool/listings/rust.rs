//! Items of Rust, picked out of a file.

use super::repository::fill;

/// What `a.rs` holds.
pub const RUST: &str = r#"//! A crate.
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

#[test]
fn a_function_comes_with_its_attributes_its_bounds_and_its_body() {
    let start = RUST.find("/// Says").unwrap();
    let end = RUST.find("\nmod").unwrap();
    assert_eq!(fill("a.rs \"fn say\""), RUST[start..end]);
}

#[test]
fn a_statement_of_one_line_comes_alone() {
    let price = "/// Two crowns.\nconst PRICE: u32 = 2;\n";
    assert_eq!(fill("a.rs \"const PRICE\""), price);
    assert_eq!(fill("a.rs \"use super\""), "use super::*;\n");
}

#[test]
fn an_import_of_several_lines_comes_whole() {
    let import = "use std::{\n    fmt,\n    io,\n};\n";
    assert_eq!(fill("a.rs \"use std\""), import);
}

#[test]
fn both_branches_of_an_if_come_along() {
    let branches = "if true {\n    println!(\"{x}\");\n} else {\n    cook()\n}\n";
    assert_eq!(fill("a.rs \"if true\""), branches);
}

#[test]
fn an_item_inside_another_loses_its_indentation() {
    let hush = "// Quiet.\npub fn hush() -> io::Result<()> {\n    Ok(())\n}\n";
    assert_eq!(fill("a.rs \"pub fn hush\""), hush);
}
