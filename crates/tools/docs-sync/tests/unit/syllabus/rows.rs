//! Rows of the syllabus that name what isn't there.

use docs_sync::syllabus::rows;

use super::school::{MISTAKES, SYLLABUS, School, THREE};

#[test]
fn rows_that_name_what_is_there_pass() {
    let school = School::new();
    assert_eq!(school.find(rows::find_misplaced), "");
    assert_eq!(school.find(rows::find_unknown_mistakes), "");
    assert_eq!(school.find(rows::find_unclaimed_mistakes), "");
}

#[test]
fn a_page_that_is_missing_has_to_be_planned() {
    let syllabus = SYLLABUS.replace("planned = true\n", "");
    let school = School::new().with("docs/syllabus.toml", syllabus);
    assert_eq!(
        school.find(rows::find_misplaced),
        "docs/syllabus.toml:16: `select!`: docs/02-two.md isn't there; write `planned = true`"
    );
}

#[test]
fn a_page_that_is_there_is_planned_no_more() {
    let school = School::new().with("docs/02-two.md", "# two\n");
    assert_eq!(
        school.find(rows::find_misplaced),
        "docs/syllabus.toml:16: `select!`: docs/02-two.md is there now; take `planned` away, \
         and name the heading"
    );
}

#[test]
fn a_heading_has_to_be_on_the_page_as_it_is_written() {
    let school = School::new().with("docs/03-three.md", THREE.replace("Joining", "`Joining`"));
    let missing = "docs/syllabus.toml:9: `join!`: docs/03-three.md has no heading \"Joining\"";
    assert_eq!(school.find(rows::find_misplaced), missing);
    let syllabus = SYLLABUS.replace("\"Joining\"", "\"`Joining`\"");
    let school = school.with("docs/syllabus.toml", syllabus);
    assert_eq!(school.find(rows::find_misplaced), "");
    let syllabus = SYLLABUS.replace("heading = \"Joining\"\n", "");
    let found = school
        .with("docs/syllabus.toml", syllabus)
        .find(rows::find_misplaced);
    assert!(found.contains("name the `heading` of docs/03-three.md"));
}

#[test]
fn a_row_names_mistakes_of_the_gallery_only() {
    let syllabus = SYLLABUS.replace("[\"wrong\"]", "[\"wrong\", \"wrung\"]");
    let school = School::new().with("docs/syllabus.toml", syllabus);
    assert_eq!(
        school.find(rows::find_unknown_mistakes),
        "docs/syllabus.toml:9: `join!`: the table in docs/mistakes.md has no `wrung`"
    );
}

#[test]
fn a_mistake_without_a_construct_is_named() {
    let row = "| y | [Another](#another) | `another` |\n";
    let mistakes = MISTAKES.replace("\n\n## The", &format!("\n{row}\n## The"));
    let school = School::new().with("docs/mistakes.md", mistakes);
    let found = school.find(rows::find_unclaimed_mistakes);
    assert!(
        found.starts_with("docs/mistakes.md:6: `another` belongs to no construct"),
        "{found}"
    );
    assert_eq!(found.lines().count(), 1, "{found}");
}
