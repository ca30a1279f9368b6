//! Replays of a page, in a folder that has the server.

use std::fs;
use std::path::Path;
use std::time::Duration;

use docs_sync::console::Console;
use docs_sync::page::Problem;
use docs_sync::revision::Revision;
use tempfile::TempDir;

use crate::counter::SERVER;

/// Replays a page that has no problem, where nothing takes its time.
pub fn replay(page: &str) -> String {
    replay_within(&repository(), 60, page).unwrap()
}

/// Replays a page, and describes its problems.
pub fn fail(page: &str) -> String {
    replay_within(&repository(), 60, page).unwrap_err()
}

/// Makes a page with one console block.
pub fn console_page(block: &str) -> String {
    format!("```console\n{block}```\n")
}

/// Replays a page whose commands may take `limit` seconds. If there are problems,
/// the error describes them.
pub fn replay_within(root: &TempDir, limit: u64, page: &str) -> Result<String, String> {
    let revision = limited(root.path(), limit, limit).replay(page);
    if revision.problems.is_empty() {
        return Ok(revision.text);
    }
    Err(describe(&revision))
}

/// Describes the problems of a page.
pub fn describe(revision: &Revision) -> String {
    let problems = revision.problems.iter();
    problems
        .map(|Problem { line, message }| format!("line {line}: {message}\n"))
        .collect()
}

/// Returns a console whose commands may take `command` seconds, and in a terminal that
/// is open already, `terminal`.
pub fn limited(root: &Path, command: u64, terminal: u64) -> Console<'_> {
    Console {
        root,
        command_timeout: Duration::from_secs(command),
        terminal_timeout: Duration::from_secs(terminal),
    }
}

/// Makes a folder with the server in it.
pub fn repository() -> TempDir {
    let root = tempfile::tempdir().unwrap();
    fs::write(root.path().join("server.py"), SERVER).unwrap();
    root
}
