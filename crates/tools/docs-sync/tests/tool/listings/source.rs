//! Sources that name something else than one item.

use super::repository::fill;
use super::rust::RUST;

#[test]
fn a_fence_shows_a_whole_file() {
    assert_eq!(fill("a.rs"), RUST);
}

#[test]
fn several_items_are_joined_by_a_blank_line() {
    let both = "/// Two crowns.\nconst PRICE: u32 = 2;\n\nuse super::*;\n";
    assert_eq!(fill("a.rs \"const PRICE\" \"use super\""), both);
}

#[test]
fn imports_are_joined_without_a_blank_line() {
    let both = "use futures::StreamExt;\nuse std::fmt;\n\nfn last() {\n    hush();\n}\n";
    let source = "impls.rs \"use futures::StreamExt\" \"use std::fmt\" \"fn last\"";
    assert_eq!(fill(source), both);
    let python = "import asyncio\n\nother = [\n    1,\n]\n";
    assert_eq!(fill("a.py \"import asyncio\" \"other\""), python);
}
