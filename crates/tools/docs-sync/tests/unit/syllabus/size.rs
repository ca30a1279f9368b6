//! Pages that are too long, or introduce too much.

use docs_sync::syllabus::size::{count_words, find_crowded, find_long};

use super::school::{ONE, SYLLABUS, School};

/// Makes a workspace whose first chapter has about so many words.
fn school(words: usize, settings: &str) -> School {
    School::new()
        .with(
            "docs/01-one.md",
            format!("{ONE}\n{}\n", "word ".repeat(words)),
        )
        .with("docs/syllabus.toml", format!("{SYLLABUS}\n{settings}"))
}

#[test]
fn a_chapter_of_usual_size_passes() {
    assert_eq!(school(1900, "").find(find_long), "");
    assert_eq!(School::new().find(find_crowded), "");
}

#[test]
fn a_page_introduces_ten_constructs_at_most() {
    let rows = |count| {
        let row = "[[construct]]\nname = \"x\"\npage = \"02-two\"\nplanned = true\n";
        school(0, &row.repeat(count))
    };
    assert_eq!(rows(9).find(find_crowded), "");
    assert_eq!(
        rows(10).find(find_crowded),
        "docs/syllabus.toml:58: 02-two introduces 11 constructs, which are more than 10"
    );
}

#[test]
fn a_chapter_that_is_too_long_is_named() {
    assert_eq!(
        school(2000, "").find(find_long),
        "docs/01-one.md:1: this page has 2006 words, which are more than 2000"
    );
    let long = "word ".repeat(3000);
    let school = School::new().with("docs/reference.md", long);
    assert_eq!(school.find(find_long), "", "it's for reference");
}

#[test]
fn the_syllabus_allows_a_chapter_more_words() {
    let settings = "[pages.01-one]\nmax_words = 3000\n";
    assert_eq!(school(2500, settings).find(find_long), "");
    let found = school(3000, settings).find(find_long);
    assert!(
        found.ends_with("3006 words, which are more than 3000"),
        "{found}"
    );
}

#[test]
fn an_allowance_that_nobody_needs_is_named() {
    let settings = "[pages.01-one]\nmax_words = 3000\n";
    assert_eq!(
        school(100, settings).find(find_long),
        "docs/syllabus.toml:22: `[pages.01-one]` isn't needed: the page has 106 words"
    );
    let settings = "[pages.reference]\nmax_words = 3000\n";
    assert_eq!(
        school(100, settings).find(find_long),
        "docs/syllabus.toml:22: `[pages.reference]` isn't needed: it's no chapter"
    );
}

#[test]
fn words_are_what_one_reads_as_text() {
    for (text, words) in [
        ("# A title\n\nTwo words -- and\nthree.\n", 6),
        ("- one\n- **t**wo `three four`\n", 4),
        ("| a | b |\n|---|---|\n| c d | e |\n", 5),
        ("[one two](x.md) ![three](x.svg)\n", 3),
        ("<details>\n<summary>no</summary>\n\none\n\n</details>\n", 1),
        ("one\n\n```rust\nno no\n```\n\n```console\n$ no\n```\n", 1),
        (
            "<!-- source: a.rs -->\n[a.rs](../a.rs)\n```rust\nno\n```\n",
            0,
        ),
        ("<!-- no no -->\n\none <!-- no -->\n", 1),
    ] {
        assert_eq!(count_words(text), words, "{text}");
    }
}
