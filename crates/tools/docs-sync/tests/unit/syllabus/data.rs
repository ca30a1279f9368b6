//! The file of the syllabus.

use docs_sync::course::Course;
use docs_sync::syllabus::Syllabus;

use super::school::{SYLLABUS, School};

fn complain(text: &str) -> String {
    Syllabus::parse(text).unwrap_err().to_string()
}

#[test]
fn what_is_searched_for_is_in_the_backticks_unless_the_row_says_otherwise() {
    let row = |name: &str, more: &str| {
        let text = format!("[[construct]]\nname = \"{name}\"\npage = \"x\"\n{more}\n");
        let syllabus = Syllabus::parse(&text).unwrap();
        let needles = syllabus.constructs[0].needles();
        needles.into_iter().map(String::from).collect::<Vec<_>>()
    };
    assert_eq!(row("a `b` or `c::d`", ""), ["b", "c::d"]);
    assert_eq!(row("`b`", "find = [\"x\", \"y\"]"), ["x", "y"]);
    assert_eq!(row("`b`", "find = []"), [""; 0]);
    assert_eq!(row("a concept", ""), [""; 0]);
}

#[test]
fn every_entry_of_a_row_is_read() {
    let text = SYLLABUS.replace("planned = true\n", "planned = true\nexercise = \"race\"\n");
    let syllabus = Syllabus::parse(&text).unwrap();
    let [_, join, select] = &syllabus.constructs[..] else {
        panic!("{syllabus:?}");
    };
    assert_eq!((join.name(), join.line), ("`join!`", 9));
    assert_eq!(join.mistakes, ["wrong"]);
    assert_eq!(select.exercise.as_deref(), Some("race"));
}

#[test]
fn a_mistake_in_the_file_is_named_with_its_line() {
    let misspelt = SYLLABUS.replace("heading = \"Joining\"", "headnig = \"Joining\"");
    let complaint = complain(&misspelt);
    assert!(
        complaint.starts_with("docs/syllabus.toml:11: unknown field"),
        "{complaint}"
    );
    let complaint = complain("[[construct]]\nname = \"x\n");
    assert!(
        complaint.starts_with("docs/syllabus.toml:2: "),
        "{complaint}"
    );
    let complaint = complain("\n[[construct]]\nname = \"x\"\n");
    assert!(complaint.contains("missing field `page`"), "{complaint}");
}

#[test]
fn a_course_without_a_syllabus_is_refused() {
    let school = School::new();
    std::fs::remove_file(school.path().join("docs/syllabus.toml")).unwrap();
    let complaint = Course::read(school.path()).unwrap_err().to_string();
    assert!(complaint.starts_with("docs/syllabus.toml: "), "{complaint}");
}
