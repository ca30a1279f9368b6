//! Galleries with one thing missing, and the sentence about it.

use std::fs;

use tempfile::TempDir;

use super::missing::{misplaced, missing};

const PAGE: &str = "\
| you see | the mistake | to type |
|---|---|---|
| no soup | [The cold soup](#the-cold-soup) | `cold-soup` |

## The cold soup

`just mistake cold-soup` serves a soup too late.

<!-- source: crates/mistakes/examples/cold_soup_fixed.rs \"fn main\" -->

**The right way:** [the restaurant](00-restaurant.md) serves it in time.

**What would have told you:** nothing does.
";

const FILES: [&str; 4] = [
    "crates/mistakes/examples/cold_soup_wrong.rs",
    "crates/mistakes/examples/cold_soup_wrong.stdout",
    "crates/mistakes/examples/cold_soup_fixed.rs",
    "crates/mistakes/examples/cold_soup_fixed.stdout",
];

#[test]
fn a_complete_gallery_lacks_nothing() {
    assert_eq!(sentences(&FILES, PAGE), [] as [&str; 0]);
}

#[test]
fn a_missing_expectation_is_named() {
    let no_stdout = [FILES[0], FILES[2], FILES[3]];
    let sentence = "crates/mistakes/examples/cold_soup_wrong.rs needs a file with what it must \
                    show: crates/mistakes/examples/cold_soup_wrong.stdout or \
                    crates/mistakes/examples/cold_soup_wrong.hangs.stdout or \
                    crates/mistakes/examples/cold_soup_wrong.panics.stderr";
    assert_eq!(sentences(&no_stdout, PAGE), [sentence]);

    let refused = "crates/mistakes/compile-fail/cold_soup_wrong.rs";
    let sentence = "crates/mistakes/compile-fail/cold_soup_wrong.rs needs a file with what it \
                    must show: crates/mistakes/compile-fail/cold_soup_wrong.stderr";
    let refused = [refused, FILES[2], FILES[3]];
    assert_eq!(sentences(&refused, PAGE), [sentence]);
}

#[test]
fn a_missing_fix_is_named() {
    let sentence = "cold_soup needs the fixed program: \
                    crates/mistakes/examples/cold_soup_fixed.rs";
    assert_eq!(sentences(&FILES[..2], PAGE), [sentence]);
}

#[test]
fn a_missing_place_on_the_page_is_named() {
    let no_row = PAGE.replace("`cold-soup` |", "|");
    let sentence = "docs/mistakes.md needs a row in its table that ends with `cold-soup`";
    assert_eq!(sentences(&FILES, &no_row), [sentence]);

    let no_section = PAGE.replace("`just mistake", "`cargo run");
    let sentence = "docs/mistakes.md needs a section with the words: `just mistake cold-soup`";
    assert_eq!(sentences(&FILES, &no_section), [sentence]);

    let no_link = PAGE.replace("[The cold soup]", "[The warm soup]");
    let sentence = "docs/mistakes.md: the row of cold-soup needs a link to \"The cold soup\"";
    assert_eq!(sentences(&FILES, &no_link), [sentence]);

    let no_listing = PAGE.replace("_fixed.rs", "_wrong.rs");
    let sentence = "docs/mistakes.md needs a listing of the fix: <!-- source: \
                    crates/mistakes/examples/cold_soup_fixed.rs \"";
    assert_eq!(sentences(&FILES, &no_listing), [sentence]);
}

#[test]
fn a_section_that_ends_without_the_right_way_is_named() {
    let sentence = "the section of cold-soup needs, before its last paragraph: **The right \
                    way:** with a link";
    let no_paragraph = PAGE.replace("**The right way:** ", "");
    assert_eq!(sentences(&FILES, &no_paragraph), [sentence]);
    let no_link = PAGE.replace("[the restaurant](00-restaurant.md)", "the restaurant");
    assert_eq!(sentences(&FILES, &no_link), [sentence]);

    // In the section of another mistake, it doesn't count.
    let elsewhere = PAGE.replace(
        "**The right way:** ",
        "## The warm soup\n\n**The right way:** ",
    );
    let elsewhere = sentences(&FILES, &elsewhere);
    assert!(elsewhere.iter().any(|it| it == sentence), "{elsewhere:?}");
}

#[test]
fn a_section_that_ends_without_what_would_have_told_you_is_named() {
    let sentence = "the section of cold-soup needs, as its last paragraph: **What would have \
                    told you:** with the answer";
    let no_paragraph = PAGE.replace("**What would have told you:** ", "");
    assert_eq!(sentences(&FILES, &no_paragraph), [sentence]);
}

#[test]
fn a_mistake_out_of_order_is_named() {
    let section = |name: &str, chapter: &str| {
        format!("\n## It\n\n`just mistake {name}`\n\n**The right way:** [x]({chapter}#y)\n")
    };
    // The last two are taught by no chapter.
    let page = |rows: [&str; 4], sections: [(&str, &str); 4]| {
        let table = rows.map(|name| format!("| x | y | `{name}` |\n"));
        let sections = sections.map(|(name, chapter)| section(name, chapter));
        table.concat() + &sections.concat()
    };
    let [soup, table] = [("cold-soup", "01-a.md"), ("wrong-table", "02-b.md")];
    let untaught = [("x", "00-c.md"), ("y", "https://example.org/")];
    let rows = ["cold-soup", "wrong-table", "x", "y"];
    let right = [soup, table, untaught[0], untaught[1]];
    assert_eq!(misplaced(&page(rows, right)), [] as [&str; 0]);

    let wrong = [table, soup, untaught[0], untaught[1]];
    let turned = ["wrong-table", "cold-soup", "x", "y"];
    let sentence = "docs/mistakes.md: cold-soup, which 01-a.md teaches, comes after wrong-table";
    assert_eq!(misplaced(&page(turned, wrong)), [sentence]);
    let sentence = "docs/mistakes.md: wrong-table stands in the table where cold-soup belongs";
    assert_eq!(misplaced(&page(turned, right)), [sentence]);
}

#[test]
fn a_file_that_belongs_to_nothing_is_named() {
    let mut files = FILES.to_vec();
    files.push("crates/mistakes/examples/soup.rs");
    files.push("crates/mistakes/examples/stew_wrong.stdout");
    let expected = [
        "crates/mistakes/examples/soup.rs must end in _wrong.rs or _fixed.rs",
        "crates/mistakes/examples/stew_wrong.stdout belongs to no program: \
         crates/mistakes/examples/stew_wrong.rs is missing",
    ];
    assert_eq!(sentences(&files, PAGE), expected);
}

#[test]
fn a_mistake_may_be_in_any_crate_beside_other_examples() {
    let files = FILES.map(|file| file.replace("mistakes", "diner"));
    let mut files: Vec<_> = files.iter().map(String::as_str).collect();
    files.push("crates/diner/examples/menu.rs");
    let page = PAGE.replace("crates/mistakes", "crates/diner");
    assert_eq!(sentences(&files, &page), [] as [&str; 0]);

    let sentence = "docs/mistakes.md needs a listing of the fix: <!-- source: \
                    crates/diner/examples/cold_soup_fixed.rs \"";
    assert_eq!(sentences(&files, PAGE), [sentence]);
}

#[test]
fn a_mistake_in_two_crates_is_named() {
    let mut files = FILES.to_vec();
    files.extend([
        "crates/diner/examples/cold_soup_fixed.rs",
        "crates/diner/examples/cold_soup_fixed.stdout",
    ]);
    let sentence = "cold_soup is in crates/diner and in crates/mistakes";
    assert_eq!(sentences(&files, PAGE), [sentence]);
}

/// Returns what's missing in a workspace of empty files.
fn sentences(files: &[&str], page: &str) -> Vec<String> {
    let workspace = TempDir::new().expect("a folder");
    for folder in [
        "mistakes/examples",
        "mistakes/compile-fail",
        "diner/examples",
    ] {
        fs::create_dir_all(workspace.path().join("crates").join(folder)).expect("a folder");
    }
    for file in files {
        fs::write(workspace.path().join(file), "").expect("a file");
    }
    missing(workspace.path(), page)
}
