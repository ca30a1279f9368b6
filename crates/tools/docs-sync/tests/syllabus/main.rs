//! What this repository's chapters teach keeps to the syllabus; and courses made
//! for each test, which break one rule each.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

mod data;
mod dictionary;
mod order;
mod rows;
mod school;
mod size;
mod stages;
mod this_course;
