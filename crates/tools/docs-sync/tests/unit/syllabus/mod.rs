//! Courses made for each test, which break one rule each.

mod data;
mod dictionary;
mod exercises;
mod order;
mod rows;
mod school;
mod size;
mod stages;
