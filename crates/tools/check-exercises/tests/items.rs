//! The items of an exercise, with a wrong answer's in the place of some.

use check_exercises::items::Items;

const EXERCISE: &str = "\
//! Bo counts.

use std::cell::Cell;
use std::fmt::{self, Display};
use std::sync::{Mutex as Lock, PoisonError};

/// What Bo has counted.
#[derive(Default)]
struct Count(Lock<u32>);

impl Count {
    fn add(&self) {
        // TODO: Count.
    }
}

impl Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(\"1\")
    }
}

fn main() {}
";

/// Puts `answer` into the exercise.
fn put(answer: &str) -> anyhow::Result<String> {
    Ok(Items::parse(EXERCISE)?.with(&Items::parse(answer)?))
}

#[test]
fn an_item_takes_the_place_of_the_one_of_its_name() -> anyhow::Result<()> {
    let program = put("/// Nothing.\nstruct Count;\n")?;
    assert!(
        program.contains("/// Nothing.\nstruct Count;\n"),
        "{program}"
    );
    assert!(!program.contains("struct Count("), "{program}");
    assert!(program.contains("impl Count {\n"), "{program}");
    Ok(())
}

#[test]
fn an_impl_takes_the_place_of_the_one_with_its_header() -> anyhow::Result<()> {
    let program = put("impl Count {\n    fn add(&self) {}\n}\n")?;
    assert!(program.contains("    fn add(&self) {}\n"), "{program}");
    assert!(!program.contains("TODO"), "{program}");
    assert!(program.contains("impl Display for Count {\n"), "{program}");
    Ok(())
}

#[test]
fn an_import_takes_the_place_of_the_one_that_brings_its_name() -> anyhow::Result<()> {
    let program = put("use std::fmt::Debug;\nuse tokio::sync::Mutex as Lock;\n")?;
    let imports: Vec<_> = program
        .lines()
        .filter(|line| line.starts_with("use "))
        .collect();
    assert_eq!(
        imports,
        [
            "use std::cell::Cell;",
            "use std::fmt::Debug;",
            "use std::fmt::Display;",
            "use tokio::sync::Mutex as Lock;",
            "use std::sync::PoisonError;",
            "use std::fmt;",
        ]
    );
    Ok(())
}

#[test]
fn a_type_takes_the_place_of_an_import() -> anyhow::Result<()> {
    let program = put("struct Cell;\n")?;
    assert!(program.contains("struct Cell;"), "{program}");
    assert!(!program.contains("use std::cell::Cell"), "{program}");
    Ok(())
}

#[test]
fn items_of_one_name_stay_together() -> anyhow::Result<()> {
    let two = Items::parse("struct Tray;\n\nfn Tray() {}\n")?;
    assert_eq!(two.get("Tray"), Some("struct Tray;\nfn Tray() {}\n"));
    Ok(())
}
