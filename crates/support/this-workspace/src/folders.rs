//! The folders of the workspace.

use std::env;
use std::path::{Path, PathBuf};

/// Where this crate is in the workspace.
const THIS_CRATE: &str = "crates/support/this-workspace";

/// Returns the folder `target` of this workspace, for what can be made again.
pub fn target_folder() -> PathBuf {
    root().join("target")
}

/// Returns the folder of this workspace.
///
/// It is looked for at run time, above this program. So a clone that was copied with its
/// programs uses its own. A program that was built into a folder elsewhere finds the
/// clone that it was built from or, where that has moved, the one it is run in.
pub fn root() -> PathBuf {
    let places = [
        env::current_exe().ok(),
        Some(env!("CARGO_MANIFEST_DIR").into()),
        env::current_dir().ok(),
    ];
    places
        .iter()
        .flatten()
        .flat_map(|place| place.ancestors())
        .find(|folder| folder.join(THIS_CRATE).exists())
        .unwrap_or(Path::new("."))
        .to_owned()
}
