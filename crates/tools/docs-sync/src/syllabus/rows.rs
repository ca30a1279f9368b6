//! The rows of the syllabus name what is there.

use std::collections::BTreeSet;

use super::{Construct, Finding};
use crate::course::Course;
use crate::exercises::FOLDER;
use crate::headings::Anchors;

/// Finds the rows whose page or heading isn't there, and the rows marked
/// `planned` whose page is there by now.
pub fn find_misplaced(course: &Course) -> Vec<Finding> {
    let constructs = course.syllabus.constructs.iter();
    let misplaced = constructs.filter_map(|construct| {
        let message = describe_place(course, construct)?;
        Some(construct.finding(message))
    });
    misplaced.collect()
}

/// Finds the mistakes that a row names and the gallery hasn't.
pub fn find_unknown_mistakes(course: &Course) -> Vec<Finding> {
    let known: BTreeSet<_> = course.mistakes.iter().map(|it| &it.name).collect();
    let mut unknown = Vec::new();
    for construct in &course.syllabus.constructs {
        let names = construct.mistakes.iter();
        unknown.extend(names.filter(|name| !known.contains(name)).map(|name| {
            construct.finding(format!("the table in docs/mistakes.md has no `{name}`"))
        }));
    }
    unknown
}

/// Finds the mistakes of the gallery that no row names.
pub fn find_unclaimed_mistakes(course: &Course) -> Vec<Finding> {
    let constructs = course.syllabus.constructs.iter();
    let named: BTreeSet<_> = constructs.flat_map(|it| &it.mistakes).collect();
    let mistakes = course.mistakes.iter();
    let unclaimed = mistakes.filter(|mistake| !named.contains(&mistake.name));
    unclaimed
        .map(|mistake| {
            let name = &mistake.name;
            let message = format!(
                "`{name}` belongs to no construct; put it into the `mistakes` of one in {}",
                super::FILE
            );
            Finding::new("docs/mistakes.md", mistake.line, message)
        })
        .collect()
}

/// Finds the rows that name an exercise which isn't there.
pub fn find_unknown_exercises(course: &Course) -> Vec<Finding> {
    let known: BTreeSet<_> = course.exercises.iter().map(|it| &it.name).collect();
    let constructs = course.syllabus.constructs.iter();
    let unknown = constructs.filter_map(|construct| {
        let name = construct.exercise.as_ref()?;
        let message = || format!("{FOLDER}/info.toml has no exercise `{name}`");
        (!known.contains(name)).then(|| construct.finding(message()))
    });
    unknown.collect()
}

/// Finds the exercises that no row names.
pub fn find_unclaimed_exercises(course: &Course) -> Vec<Finding> {
    let constructs = course.syllabus.constructs.iter();
    let named: BTreeSet<_> = constructs.filter_map(|it| it.exercise.as_ref()).collect();
    let exercises = course.exercises.iter();
    let unclaimed = exercises.filter(|exercise| !named.contains(&exercise.name));
    unclaimed
        .map(|exercise| {
            let message = format!(
                "this belongs to no construct; write `exercise = \"{}\"` below one in {}",
                exercise.name,
                super::FILE
            );
            Finding::new(exercise.path(), 1, message)
        })
        .collect()
}

/// Finds the rows without an exercise, unless their page is still to be written.
pub fn find_unexercised(course: &Course) -> Vec<Finding> {
    let constructs = course.syllabus.constructs.iter();
    let unexercised =
        constructs.filter(|construct| !construct.planned && construct.exercise.is_none());
    unexercised
        .map(|construct| construct.finding("name the `exercise` that practises it"))
        .collect()
}

fn describe_place(course: &Course, construct: &Construct) -> Option<String> {
    let Construct {
        page: name,
        heading,
        planned,
        ..
    } = construct;
    let Some(page) = course.page(name) else {
        let message = format!("docs/{name}.md isn't there; write `planned = true`");
        return (!planned).then_some(message);
    };
    if *planned {
        return Some(format!(
            "docs/{name}.md is there now; take `planned` away, and name the heading"
        ));
    }
    let Some(heading) = heading else {
        return Some(format!(
            "name the `heading` of docs/{name}.md that introduces it"
        ));
    };
    let found = Anchors::read(&page.text).find(heading).is_some();
    let message = || format!("docs/{name}.md has no heading \"{heading}\"");
    (!found).then(message)
}
