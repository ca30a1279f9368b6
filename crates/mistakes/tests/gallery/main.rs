//! The gallery: its programs, its page, and the command that runs them.

mod command;
mod common;
mod compiler;
mod completeness;
mod programs;
