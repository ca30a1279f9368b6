//! This workspace: its folders, its Cargo, and its programs as tests run them.
//!
//! Its own tests are about the workspace as a whole: the root manifest, the recipes, and
//! the editor's settings and "Run and Debug" view.

mod cargo;
mod folders;
mod programs;

pub use cargo::{cargo, remove_cargo_variables};
pub use folders::{root, target_folder};
pub use programs::{check_examples, example, recorded_examples, run};
