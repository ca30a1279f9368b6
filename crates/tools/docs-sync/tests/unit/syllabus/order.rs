//! Constructs that stand before the chapter that introduces them.

use docs_sync::syllabus::order::find_early;
use docs_sync::syllabus::search::contains;

use super::school::{ONE, SUMMARY, School, THREE};

/// Adds a text to the first chapter, and returns what is found there.
fn find_in_one(text: &str) -> String {
    let one = format!("{ONE}\n{text}\n");
    School::new().with("docs/01-one.md", one).find(find_early)
}

#[test]
fn a_course_in_order_passes() {
    assert_eq!(School::new().find(find_early), "");
}

#[test]
fn a_construct_in_code_font_is_early_on_an_earlier_page() {
    assert_eq!(
        find_in_one("More,\nwith `join!(a, b)`, and `join!` again."),
        "docs/01-one.md:8: `join!` stands here, and only 03-three introduces it"
    );
}

#[test]
fn a_construct_in_a_listing_is_early_on_an_earlier_page() {
    assert_eq!(
        find_in_one("```rust\nlet x = 1;\njoin!(a, b);\n```"),
        "docs/01-one.md:9: `join!` stands here, and only 03-three introduces it"
    );
}

#[test]
fn what_is_no_rust_of_the_course_is_not_searched() {
    for text in [
        "join!",
        "```console\n$ join!\n```",
        "```python\njoin!\n```",
        "<!-- `join!` -->",
        "`asyncio.join!`",
    ] {
        assert_eq!(find_in_one(text), "", "{text}");
    }
}

#[test]
fn a_planned_page_introduces_its_constructs_at_its_place() {
    assert_eq!(
        find_in_one("`select!`"),
        "docs/01-one.md:7: `select!` stands here, and only 02-two introduces it"
    );
    let three = format!("{THREE}\n`select!`\n");
    let school = School::new().with("docs/03-three.md", three);
    assert_eq!(school.find(find_early), "");
}

#[test]
fn pages_between_chapters_are_chapters_and_pages_around_them_are_not() {
    let early = "# Page\n\n`join!`\n";
    for (path, is_chapter) in [
        ("README.md", false),
        ("docs/before.md", false),
        ("docs/one/exercise.md", true),
        ("docs/between.md", true),
        ("docs/reference.md", false),
    ] {
        let found = School::new().with(path, early).find(find_early);
        let expected = format!("{path}:3: `join!` stands here, and only 03-three introduces it");
        assert_eq!(found, if is_chapter { expected } else { String::new() });
    }
    let nested = SUMMARY.replace("- [Reference]", "  - [Reference]");
    let school = School::new().with("docs/SUMMARY.md", nested);
    let chapters = school.course();
    let names: Vec<_> = chapters.chapters().map(|(name, _)| name).collect();
    let expected = ["01-one", "one/exercise", "between", "03-three", "reference"];
    assert_eq!(names, expected);
}

#[test]
fn on_its_own_page_the_text_names_a_construct_below_its_heading() {
    let named = |before: &str, after: &str| {
        let three = THREE.replace(before, after);
        School::new()
            .with("docs/03-three.md", three)
            .find(find_early)
    };
    assert_eq!(
        named("Text.", "`join!`"),
        "docs/03-three.md:5: `join!` stands here, and only \"Joining\" introduces it, on line 7"
    );
    assert_eq!(named("Text.", "```rust\njoin!(a);\n```"), "", "a listing");
    assert_eq!(
        named("## The Rust", "`join!`\n\n## The Rust"),
        "",
        "the opening"
    );
}

#[test]
fn a_name_is_found_as_a_whole() {
    for (code, needle) in [
        ("tokio::join!(a, b)", "join!"),
        ("set.join_next().await", "join_next"),
        ("JoinSet::<u8>::new()", "JoinSet"),
        ("#[tokio::main(x)]", "tokio::main"),
        ("try_join!(a); join!(b)", "join!"),
        ("if timeout!=x", "timeout"),
    ] {
        assert!(contains(code, needle), "{needle} in {code}");
    }
    for (code, needle) in [
        ("try_join!(a, b)", "join!"),
        ("set.join_next_with_id()", "join_next"),
        ("select!(a)", "select"),
        ("MyJoinSet", "JoinSet"),
        ("", "JoinSet"),
    ] {
        assert!(!contains(code, needle), "{needle} not in {code}");
    }
}
