//! The folders of the workspace.

use std::env;
use std::path::{Path, PathBuf};

/// Returns the folder `target` of this workspace, for what can be made again.
pub fn target_folder() -> PathBuf {
    workspace().join("target")
}

/// Returns the folder of this workspace.
///
/// It is looked for at run time, above this program and then above the
/// current folder. So a clone that was copied with its programs uses its own.
pub fn workspace() -> PathBuf {
    let places = [env::current_exe().ok(), env::current_dir().ok()];
    let mut folders = places.iter().flatten().flat_map(|place| place.ancestors());
    let workspace = folders.find(|folder| folder.join("Cargo.lock").exists());
    workspace.unwrap_or(Path::new(".")).to_owned()
}
