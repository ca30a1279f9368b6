//! The tables that are written from the syllabus.

use super::school::{SYLLABUS, School};

/// Fills one table of a page, and returns its rows.
fn rows(path: &str, table: &str) -> Vec<String> {
    let school = School::new();
    let page = format!("# D\n\n<!-- syllabus: {table} -->\n<!-- end -->\n\nText.\n");
    let (text, problems) = school.fill(path, &page);
    assert_eq!(problems, "");
    assert!(text.ends_with(" |\n\n<!-- end -->\n\nText.\n"), "{text}");
    assert_eq!(school.fill(path, &text).0, text, "it stays as it is");
    let rows = text.lines().filter(|line| line.starts_with('|'));
    rows.map(String::from).collect()
}

#[test]
fn names_in_asyncio_are_sorted_without_their_module_and_descriptions_come_last() {
    let described = SYLLABUS.replace("planned = true\n", "planned = true\nasyncio = \"a wait\"\n");
    let school = School::new().with("docs/syllabus.toml", described);
    let page = "<!-- syllabus: asyncio -->\n<!-- end -->\n";
    let (text, _) = school.fill("docs/dictionary.md", page);
    let expected = "
| in asyncio | in Rust | read |
|---|---|---|
| `async def` | `async fn` | [one](01-one.md#waiting) |
| `asyncio.gather` | `join!` | [three](03-three.md#joining) |
| a wait | `select!` | two (planned) |
";
    assert!(text.contains(expected), "{text}");
}

#[test]
fn constructs_are_in_the_order_of_the_course_with_their_mistakes() {
    let expected = [
        "| in Rust | in asyncio | read | what goes wrong |",
        "|---|---|---|---|",
        "| `async fn` | `async def` | [one](01-one.md#waiting) |  |",
        "| `select!` |  | two (planned) |  |",
        "| `join!` | `asyncio.gather` | [three](03-three.md#joining) | \
         [The wrong one](mistakes.md#the-wrong-one) |",
    ];
    assert_eq!(rows("docs/dictionary.md", "rust"), expected);
}

#[test]
fn questions_lead_to_constructs_from_any_folder() {
    let expected = |one: &str| {
        [
            "| you want | in Rust | read |".to_owned(),
            "|---|---|---|".to_owned(),
            format!("| to wait | `async fn` | [one]({one}#waiting) |"),
            "| the first of two | `select!` | two (planned) |".to_owned(),
            "| one \\| other | `select!` | two (planned) |".to_owned(),
        ]
    };
    assert_eq!(
        rows("docs/dictionary.md", "questions"),
        expected("01-one.md")
    );
    assert_eq!(rows("README.md", "questions"), expected("docs/01-one.md"));
}

#[test]
fn a_table_that_cannot_be_written_stays_and_is_named_with_its_line() {
    let syllabus = SYLLABUS.replacen("page", "pgae", 1);
    let school = School::new().with("docs/syllabus.toml", syllabus);
    let page = "# D\n\n<!-- syllabus: rust -->\n\nold\n\n<!-- end -->\n";
    let (text, problems) = school.fill("docs/dictionary.md", page);
    assert_eq!(text, page);
    assert!(
        problems.starts_with(
            "docs/dictionary.md:3: the table can't be written: docs/syllabus.toml:3: "
        ),
        "{problems}"
    );
}
