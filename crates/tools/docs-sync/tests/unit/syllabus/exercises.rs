//! The list of the exercises, and the rows of the syllabus that name them.

use std::path::Path;

use docs_sync::course::Course;
use docs_sync::exercises::{Header, Kind};
use docs_sync::syllabus::rows;

use super::school::{SYLLABUS, School};

const INFO: &str = "\
format_version = 1

[[exercises]]
name = \"wait\"
dir = \"01_one\"
kind = \"write\"
hint = \"Who waits?\"

[[exercises]]
name = \"join\"
dir = \"03_three\"
kind = \"predict\"
hint = \"Both.\"
";

const WAIT: &str = "\
//! Ada waits. So does
//! Bo.
//!
//! Task: let both of them
//! wait.
//!
//! Read \"Joining `x`\" in `docs/01-one.md`.

fn main() {}
";

/// A course in which each of the first two constructs has its exercise.
fn school() -> School {
    let syllabus = SYLLABUS
        .replace(
            "page = \"01-one\"\n",
            "page = \"01-one\"\nexercise = \"wait\"\n",
        )
        .replace(
            "page = \"03-three\"\n",
            "page = \"03-three\"\nexercise = \"join\"\n",
        );
    School::new()
        .with("docs/syllabus.toml", syllabus)
        .with("crates/exercises/info.toml", INFO)
        .with("crates/exercises/exercises/01_one/wait.rs", WAIT)
        .with(
            "crates/exercises/exercises/03_three/join.rs",
            "//! Task: join.\n",
        )
}

#[test]
fn a_header_has_a_scene_a_task_and_something_to_read() {
    let header = Header::parse(WAIT);
    assert_eq!(header.scene.as_deref(), Some("Ada waits. So does Bo."));
    assert_eq!(header.task.as_deref(), Some("let both of them wait."));
    let reading = ("docs/01-one.md".into(), "Joining `x`".to_owned());
    assert_eq!(header.reading, [reading]);
    assert_eq!(
        Header::parse("fn main() {}\n//! Task: none\n"),
        Header::default()
    );
}

#[test]
fn a_header_may_name_several_pages() {
    let text = "//! Read \"One `x`\" in `docs/1.md`,\n//! and for more \"Two\" in `docs/2.md`.\n";
    let reading = [("docs/1.md", "One `x`"), ("docs/2.md", "Two")];
    assert_eq!(
        Header::parse(text).reading,
        reading.map(|(page, heading)| (page.into(), heading.to_owned()))
    );
}

#[test]
fn the_exercises_are_read_in_the_order_of_the_list() {
    let exercises = school().course().exercises;
    let kinds: Vec<_> = exercises
        .iter()
        .map(|it| (it.name.as_str(), it.kind))
        .collect();
    assert_eq!(kinds, [("wait", Kind::Write), ("join", Kind::Predict)]);
    assert_eq!(exercises[0].hint, "Who waits?");
    assert_eq!(
        exercises[0].solution_path(),
        Path::new("crates/exercises/solutions/01_one/wait.rs")
    );
}

#[test]
fn a_list_that_is_none_is_refused() {
    let wrong = INFO.replace("\"write\"", "\"wirte\"");
    let school = school().with("crates/exercises/info.toml", wrong);
    let complaint = Course::read(school.path()).unwrap_err().to_string();
    assert!(
        complaint.starts_with("crates/exercises/info.toml: "),
        "{complaint}"
    );
    assert!(complaint.contains("wirte"), "{complaint}");
}

#[test]
fn a_page_lists_its_exercises_with_what_they_practise() {
    let page =
        |list: &str| format!("# one\n\n## Waiting\n\n<!-- exercises -->{list}<!-- end -->\n");
    let (text, problems) = school().fill("docs/01-one.md", &page("\n"));
    assert_eq!(problems, "");
    let list =
        "\n\n- [wait](../crates/exercises/exercises/01_one/wait.rs), write it: `async fn`\n\n";
    assert_eq!(text, page(list));
}

#[test]
fn an_exercise_of_two_constructs_is_listed_once() {
    let both = "\n[[construct]]\nname = \"x\"\npage = \"01-one\"\nexercise = \"wait\"\n";
    let school = school();
    let syllabus = std::fs::read_to_string(school.path().join("docs/syllabus.toml")).unwrap();
    let school = school.with("docs/syllabus.toml", syllabus + both);
    let page = "# one\n\n## Waiting\n\n<!-- exercises -->\n<!-- end -->\n";
    let (text, _) = school.fill("docs/01-one.md", page);
    assert_eq!(text.matches("- [wait]").count(), 1, "{text}");
    assert!(text.contains(", write it: `async fn`, x\n"), "{text}");
}

#[test]
fn a_page_lists_its_exercises_in_the_order_in_which_they_are_done() {
    let another = "\n[[construct]]\nname = \"x\"\npage = \"01-one\"\nexercise = \"join\"\n";
    let list = INFO.split("[[exercises]]").collect::<Vec<_>>();
    let turned = ["[[exercises]]", list[2], "[[exercises]]", list[1]].concat();
    let school = school().with("crates/exercises/info.toml", turned);
    let syllabus = std::fs::read_to_string(school.path().join("docs/syllabus.toml")).unwrap();
    let school = school.with("docs/syllabus.toml", syllabus + another);
    let page = "# one\n\n## Waiting\n\n<!-- exercises -->\n<!-- end -->\n";
    let (text, _) = school.fill("docs/01-one.md", page);
    let (join, wait) = (text.find("- [join]"), text.find("- [wait]"));
    assert!(join.is_some() && join < wait, "{text}");
}

#[test]
fn a_page_without_exercises_and_an_exercise_without_a_task_are_named() {
    let page = "# x\n\n<!-- exercises -->\n<!-- end -->\n";
    let (_, problems) = school().fill("docs/reference.md", page);
    assert_eq!(
        problems,
        "docs/reference.md:3: the list of the exercises can't be written: no row of \
         docs/syllabus.toml has both this page and an `exercise`\n"
    );
    let path = "crates/exercises/exercises/03_three/join.rs";
    let (_, problems) = school()
        .with(path, "//! Join!\n")
        .fill("docs/03-three.md", page);
    assert!(
        problems.contains("join.rs has no task; write a paragraph `Task: …`"),
        "{problems}"
    );
}

#[test]
fn rows_whose_exercises_are_there_pass() {
    assert_eq!(school().find(rows::find_unknown_exercises), "");
    assert_eq!(school().find(rows::find_unclaimed_exercises), "");
    // The third row is planned, so its exercise may be missing.
    assert_eq!(school().find(rows::find_unexercised), "");
}

#[test]
fn a_row_names_exercises_of_the_list_only() {
    let school = school().with("crates/exercises/info.toml", "exercises = []\n");
    let found = school.find(rows::find_unknown_exercises);
    assert_eq!(
        found.lines().next(),
        Some("docs/syllabus.toml:2: `async fn`: crates/exercises/info.toml has no exercise `wait`")
    );
    assert_eq!(found.lines().count(), 2);
}

#[test]
fn an_exercise_without_a_construct_and_a_construct_without_an_exercise_are_named() {
    let school = school().with("docs/syllabus.toml", SYLLABUS);
    let found = school.find(rows::find_unclaimed_exercises);
    assert!(
        found.starts_with(
            "crates/exercises/exercises/01_one/wait.rs:1: this belongs to no construct; write \
             `exercise = \"wait\"`"
        ),
        "{found}"
    );
    assert_eq!(
        school.find(rows::find_unexercised),
        "docs/syllabus.toml:2: `async fn`: name the `exercise` that practises it\n\
         docs/syllabus.toml:9: `join!`: name the `exercise` that practises it"
    );
}
