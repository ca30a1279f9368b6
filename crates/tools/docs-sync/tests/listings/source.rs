//! What a source may name besides one item.

use crate::repository::listing;
use crate::rust::RUST;

#[test]
fn a_fence_shows_a_whole_file() {
    assert_eq!(listing("a.rs"), RUST);
}

#[test]
fn several_items_are_joined_by_a_blank_line() {
    let both = "/// Two crowns.\nconst PRICE: u32 = 2;\n\nuse super::*;\n";
    assert_eq!(listing("a.rs \"const PRICE\" \"use super\""), both);
}
