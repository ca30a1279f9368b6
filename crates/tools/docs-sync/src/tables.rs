//! The tables that are written from data, on the pages that ask for them.

use std::path::Path;

use thiserror::Error;

use crate::course::{Course, CourseError};
use crate::exercises::{self, ExerciseError};
use crate::page::Page;
use crate::page::comment::Table;
use crate::page::outline::{Outline, line_at};
use crate::page::problem::Problem;
use crate::revision::Revision;
use crate::stages::{self, StageError};
use crate::syllabus::dictionary;

/// A table that can't be written.
#[derive(Debug, Error)]
enum TableError {
    #[error("the table of the stages can't be written: {0}")]
    Stages(#[from] StageError),
    #[error("the table can't be written: {0}")]
    Course(#[from] CourseError),
    #[error("the list of the exercises can't be written: {0}")]
    Exercises(#[from] ExerciseError),
}

/// Writes every table of `page` that stands between a comment such as
/// `<!-- stages -->` and its `<!-- end -->`, from what is under `root`.
pub fn sync(root: &Path, page: &Page) -> Revision {
    let mut revision = Revision {
        text: page.text.clone(),
        problems: Vec::new(),
    };
    // From the last one to the first, so that no place moves before its turn.
    for (table, place) in Outline::read(&page.text).find_tables().into_iter().rev() {
        match write(root, page, table, &page.text[place.clone()]) {
            Ok(text) => {
                let text = format!("\n\n{}\n\n", text.trim_end());
                revision.text.replace_range(place, &text);
            }
            Err(error) => revision.problems.push(Problem {
                line: line_at(&page.text, place.start),
                message: error.to_string(),
            }),
        }
    }
    revision.problems.reverse();
    revision
}

fn write(root: &Path, page: &Page, table: Table, old: &str) -> Result<String, TableError> {
    let path = &page.path;
    let course = || Course::read(root);
    Ok(match table {
        Table::Stages => stages::write_table(root, path, old)?,
        Table::Asyncio => dictionary::write_by_asyncio(&course()?, path),
        Table::Rust => dictionary::write_by_rust(&course()?, path),
        Table::Questions => dictionary::write_questions(&course()?, path),
        Table::Exercises => exercises::write_list(&course()?, path)?,
    })
}
