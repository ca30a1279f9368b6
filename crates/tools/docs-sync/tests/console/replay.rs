//! Replays a page, in a folder that has the server.

use std::fs;
use std::time::Duration;

use docs_sync::console::Console;
use tempfile::TempDir;

use crate::counter::{SERVER, SERVERS};

/// The page as it should be, where nothing takes its time.
pub fn replayed(page: &str) -> String {
    replay(&repository(), 60, page).unwrap()
}

/// What is said about a page that cannot be replayed.
pub fn complaint(page: &str) -> String {
    replay(&repository(), 60, page).unwrap_err()
}

/// A page with one console block.
pub fn console(block: &str) -> String {
    format!("```console\n{block}```\n")
}

/// The page as it comes out, or the problems; a command may take `limit` seconds.
pub fn replay(root: &TempDir, limit: u64, page: &str) -> Result<String, String> {
    let console = Console {
        root: root.path(),
        servers: &SERVERS,
        limit: Duration::from_secs(limit),
    };
    let problems = |found: Vec<_>| found.iter().map(ToString::to_string).collect::<String>();
    console.replayed(page).map_err(problems)
}

/// A folder with the server in it.
pub fn repository() -> TempDir {
    let root = tempfile::tempdir().unwrap();
    fs::write(root.path().join("server.py"), SERVER).unwrap();
    root
}
