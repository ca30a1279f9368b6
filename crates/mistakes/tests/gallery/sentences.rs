//! Galleries with one thing missing, and the sentence about it.

use std::fs;

use tempfile::TempDir;

use crate::missing::missing;

const PAGE: &str = "\
| you see | the mistake | to type |
|---|---|---|
| no soup | [The cold soup](#the-cold-soup) | `cold-soup` |

## The cold soup

Run it with `just mistake cold-soup`.

<!-- source: crates/mistakes/examples/cold_soup_fixed.rs \"fn main\" -->
";

const FILES: [&str; 4] = [
    "examples/cold_soup_wrong.rs",
    "examples/cold_soup_wrong.stdout",
    "examples/cold_soup_fixed.rs",
    "examples/cold_soup_fixed.stdout",
];

#[test]
fn a_complete_gallery_lacks_nothing() {
    assert_eq!(sentences(&FILES, PAGE), [] as [&str; 0]);
}

#[test]
fn a_missing_expectation_is_named() {
    let no_stdout = [FILES[0], FILES[2], FILES[3]];
    let sentence = "examples/cold_soup_wrong.rs needs a file with what it must show: \
                    examples/cold_soup_wrong.stdout or examples/cold_soup_wrong.hangs.stdout or \
                    examples/cold_soup_wrong.panics.stderr";
    assert_eq!(sentences(&no_stdout, PAGE), [sentence]);

    let refused = ["compile-fail/cold_soup_wrong.rs", FILES[2], FILES[3]];
    let sentence = "compile-fail/cold_soup_wrong.rs needs a file with what it must show: \
                    compile-fail/cold_soup_wrong.stderr";
    assert_eq!(sentences(&refused, PAGE), [sentence]);
}

#[test]
fn a_missing_fix_is_named() {
    let sentence = "cold_soup needs the fixed program: examples/cold_soup_fixed.rs";
    assert_eq!(sentences(&FILES[..2], PAGE), [sentence]);
}

#[test]
fn a_missing_place_on_the_page_is_named() {
    let no_row = PAGE.replace("`cold-soup` |", "|");
    let sentence = "docs/mistakes.md needs a row in its table that ends with `cold-soup`";
    assert_eq!(sentences(&FILES, &no_row), [sentence]);

    let no_section = PAGE.replace("Run it", "Run that");
    let sentence = "docs/mistakes.md needs a section with the words: Run it with `just mistake \
                    cold-soup`.";
    assert_eq!(sentences(&FILES, &no_section), [sentence]);

    let no_listing = PAGE.replace("_fixed.rs", "_wrong.rs");
    let sentence = "docs/mistakes.md needs a listing of the fix: <!-- source: \
                    crates/mistakes/examples/cold_soup_fixed.rs \"";
    assert_eq!(sentences(&FILES, &no_listing), [sentence]);
}

#[test]
fn a_file_that_belongs_to_nothing_is_named() {
    let mut files = FILES.to_vec();
    files.push("examples/soup.rs");
    files.push("examples/stew_wrong.stdout");
    let expected = [
        "examples/soup.rs must end in _wrong.rs or _fixed.rs",
        "examples/stew_wrong.stdout belongs to no program: examples/stew_wrong.rs is missing",
    ];
    assert_eq!(sentences(&files, PAGE), expected);
}

/// Returns what's missing in a gallery of empty files.
fn sentences(files: &[&str], page: &str) -> Vec<String> {
    let gallery = TempDir::new().expect("a folder");
    for folder in ["examples", "compile-fail"] {
        fs::create_dir(gallery.path().join(folder)).expect("a folder");
    }
    for file in files {
        fs::write(gallery.path().join(file), "").expect("a file");
    }
    missing(gallery.path(), page)
}
