//! The chapters of this repository keep to the syllabus.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use docs_sync::course::Course;
use docs_sync::page::workspace;
use docs_sync::syllabus::{Finding, order, rows, size};

fn course() -> Course {
    Course::read(&workspace::find().unwrap()).unwrap()
}

/// Fails with all findings, each on a line of its own.
fn assert_none(findings: &[Finding]) {
    let lines: String = findings.iter().map(|it| format!("{it}\n")).collect();
    assert!(lines.is_empty(), "\n{lines}");
}

#[test]
fn every_construct_has_its_page_and_heading_or_is_planned() {
    assert_none(&rows::find_misplaced(&course()));
}

#[test]
fn no_chapter_uses_a_construct_before_it_is_introduced() {
    assert_none(&order::find_early(&course()));
}

#[test]
fn no_page_introduces_too_many_constructs() {
    assert_none(&size::find_crowded(&course()));
}

#[test]
fn no_chapter_is_too_long() {
    assert_none(&size::find_long(&course()));
}

#[test]
fn every_exercise_of_a_construct_is_there() {
    assert_none(&rows::find_unknown_exercises(&course()));
}

#[test]
fn every_exercise_belongs_to_a_construct() {
    let course = course();
    assert!(!course.exercises.is_empty(), "there are no exercises");
    assert_none(&rows::find_unclaimed_exercises(&course));
}

#[test]
fn every_construct_of_a_page_has_an_exercise() {
    assert_none(&rows::find_unexercised(&course()));
}

#[test]
fn every_mistake_of_a_construct_is_in_the_gallery() {
    assert_none(&rows::find_unknown_mistakes(&course()));
}

#[test]
fn every_mistake_of_the_gallery_belongs_to_a_construct() {
    let course = course();
    assert!(!course.mistakes.is_empty(), "the gallery has no table");
    assert_none(&rows::find_unclaimed_mistakes(&course));
}
