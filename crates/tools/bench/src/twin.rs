//! The stages' programs in Python.

use std::path::PathBuf;

use python_env::workspace;

/// Returns the Python program of a stage.
pub fn script(stage: &str) -> PathBuf {
    let file = format!("{}.py", stage.replace('-', "_"));
    workspace().join("crates").join(stage).join(file)
}
