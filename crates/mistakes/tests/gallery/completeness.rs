//! The completeness of the gallery: every mistake has its files and its place on the page.

mod missing;
mod sentences;

use mistakes::index::PAGE;
use mistakes::workspace;

use crate::common::programs;

#[test]
fn nothing_is_missing() {
    let missing = missing::missing(&workspace(), PAGE);
    assert!(missing.is_empty(), "\n{}", missing.join("\n"));
}

#[test]
fn mistakes_come_in_the_order_in_which_the_right_way_is_taught() {
    let misplaced = missing::misplaced(PAGE);
    assert!(misplaced.is_empty(), "\n{}", misplaced.join("\n"));
}

#[test]
fn all_that_a_wrong_program_shows_is_on_the_page() {
    let kinds = [
        ("examples", ".stdout"),
        ("examples", ".hangs.stdout"),
        ("examples", ".panics.stderr"),
        ("compile-fail", ".stdout"),
        ("compile-fail", ".stderr"),
    ];
    for (folder, ending) in kinds {
        let programs = programs(folder, ending);
        for program in programs.iter().filter(|name| name.ends_with("_wrong")) {
            // What stands below this comment is what the file holds: docs-sync sees to that.
            let source = format!("<!-- source: crates/{program}{ending} -->\n");
            assert!(PAGE.contains(&source), "not in docs/mistakes.md: {source}");
        }
    }
}
