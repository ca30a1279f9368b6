//! The tables of the dictionary, from asyncio to Rust and back.

use std::path::Path;

use super::Construct;
use crate::course::Course;
use crate::headings::{Anchors, short_title};
use crate::links::relate;

/// Writes the constructs in the order of their names in asyncio, for the page at
/// `page`. Constructs without one are left out.
pub fn write_by_asyncio(course: &Course, page: &Path) -> String {
    let constructs = course.syllabus.constructs.iter();
    let mut named: Vec<_> = constructs
        .filter_map(|construct| Some((construct.asyncio.as_deref()?, construct)))
        .collect();
    named.sort_by_cached_key(|(asyncio, _)| sort_key(asyncio));
    let rows = named.into_iter().map(|(asyncio, construct)| {
        let place = link_to_place(course, page, construct);
        [asyncio.into(), construct.name().into(), place]
    });
    write_table(["in asyncio", "in Rust", "read"], rows)
}

/// Writes the constructs in the order in which the chapters introduce them, with
/// the mistakes that one makes with each.
pub fn write_by_rust(course: &Course, page: &Path) -> String {
    let rows = in_course_order(course).into_iter().map(|construct| {
        [
            construct.name().into(),
            construct.asyncio.clone().unwrap_or_default(),
            link_to_place(course, page, construct),
            link_to_mistakes(course, page, construct),
        ]
    });
    write_table(["in Rust", "in asyncio", "read", "what goes wrong"], rows)
}

/// Writes the questions, in the order of the chapters that answer them.
pub fn write_questions(course: &Course, page: &Path) -> String {
    let constructs = in_course_order(course).into_iter();
    let rows = constructs.flat_map(|construct| {
        let place = link_to_place(course, page, construct);
        let questions = construct.questions.iter();
        questions.map(move |question| [question.clone(), construct.name().into(), place.clone()])
    });
    write_table(["you want", "in Rust", "read"], rows)
}

fn in_course_order(course: &Course) -> Vec<&Construct> {
    let mut constructs: Vec<_> = course.syllabus.constructs.iter().collect();
    constructs.sort_by_cached_key(|construct| course.place(&construct.page));
    constructs
}

/// Links to the heading that introduces a construct, or says that its page is planned.
fn link_to_place(course: &Course, page: &Path, construct: &Construct) -> String {
    let name = &construct.page;
    let there = course.page(name).filter(|_| !construct.planned);
    let Some(there) = there else {
        // The number says where it will be, which is no news to a reader.
        let title = name.trim_start_matches(|c: char| c.is_ascii_digit() || c == '-');
        return format!("{title} (planned)");
    };
    let anchors = Anchors::read(&there.text);
    let heading = construct.heading.as_ref();
    let anchor = heading
        .and_then(|text| anchors.find(text))
        .map_or(String::new(), |heading| format!("#{}", heading.anchor));
    let title = short_title(&there.text).unwrap_or_else(|| name.clone());
    let target = relate(page, &there.path.display().to_string());
    format!("[{title}]({target}{anchor})")
}

fn link_to_mistakes(course: &Course, page: &Path, construct: &Construct) -> String {
    let target = relate(page, "docs/mistakes.md");
    let mistakes = construct.mistakes.iter().filter_map(|name| {
        let mistake = course.mistakes.iter().find(|it| it.name == *name)?;
        Some(format!("[{}]({target}#{})", mistake.title, mistake.anchor))
    });
    mistakes.collect::<Vec<_>>().join(", ")
}

/// Makes what a name in asyncio is sorted by. Names in code font come before
/// descriptions, and neither the backticks nor the module count.
fn sort_key(asyncio: &str) -> (bool, String) {
    let plain = asyncio.replace('`', "").to_lowercase();
    let name = plain.trim_start_matches("asyncio.").to_owned();
    (!asyncio.starts_with('`'), name)
}

fn write_table<const N: usize>(
    header: [&str; N],
    rows: impl Iterator<Item = [String; N]>,
) -> String {
    let mut table = format!("| {} |\n|{}\n", header.join(" | "), "---|".repeat(N));
    for row in rows {
        // A bar would end its cell, even within backticks.
        let cells = row.map(|cell| cell.replace('|', "\\|"));
        table += &format!("| {} |\n", cells.join(" | "));
    }
    table
}
