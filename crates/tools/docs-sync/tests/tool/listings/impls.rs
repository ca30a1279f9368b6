//! Items of Rust that are in an `impl`.

use super::repository::fill;

/// What `impls.rs` holds.
pub const IMPLS: &str = r#"use futures::StreamExt;
use std::fmt;

/// A till.
impl<T> Till<T>
where
    T: fmt::Display,
{
    /// Opens it.
    pub fn open() -> Self {
        Self
    }

    const SIGN: &str = "
open
";

    // Closes it.
    #[must_use]
    fn close(self) -> u32 {
        let total = 1;

        total
    }
}

impl Quiet for Till<u8> {}

mod inner {
    use super::*;

    unsafe impl Send for Till<u8> {
        fn drop(&mut self) {
            hush();
        }
    }
}

fn last() {
    hush();
}
"#;

#[test]
fn a_method_comes_inside_the_header_of_its_impl() {
    let method = "\
impl<T> Till<T>
where
    T: fmt::Display,
{
    // Closes it.
    #[must_use]
    fn close(self) -> u32 {
        let total = 1;

        total
    }
}
";
    assert_eq!(fill("impls.rs \"fn close\""), method);
}

#[test]
fn methods_of_one_impl_come_inside_one_header() {
    let close = IMPLS.find("    // Closes").unwrap();
    let end = IMPLS.find("\nimpl Quiet").unwrap();
    let start = IMPLS.find("impl<T>").unwrap();
    let sign = IMPLS.find("    const").unwrap();
    let both = format!("{}{}", &IMPLS[start..sign], &IMPLS[close..end]);
    assert_eq!(fill("impls.rs \"pub fn open\" \"fn close\""), both);
    let apart = fill("impls.rs \"pub fn open\" \"fn last\" \"fn close\"");
    assert_eq!(apart.matches("impl<T> Till<T>\n").count(), 2, "{apart}");
}

#[test]
fn an_impl_in_a_module_loses_its_indentation() {
    let drop = "\
unsafe impl Send for Till<u8> {
    fn drop(&mut self) {
        hush();
    }
}
";
    assert_eq!(fill("impls.rs \"fn drop\""), drop);
}

#[test]
fn what_is_in_no_impl_comes_without_a_header() {
    assert_eq!(fill("impls.rs \"let total\""), "let total = 1;\n");
    assert_eq!(fill("impls.rs \"use super\""), "use super::*;\n");
    let last = "fn last() {\n    hush();\n}\n";
    assert_eq!(fill("impls.rs \"fn last\""), last);
    let quiet = "impl Quiet for Till<u8> {}\n";
    assert_eq!(fill("impls.rs \"impl Quiet\""), quiet);
}
