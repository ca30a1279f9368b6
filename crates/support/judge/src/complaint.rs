//! The complaint of an exercise's tests, which its program repeats.
//!
//! Rustlings runs the program after the tests, so it's the end of what the program prints that
//! stays on the screen. The complaint is that of the test that comes first in the file, of those
//! that fail. It waits in a file beside the program.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock};
use std::{env, fs};

use crate::lock::lock;
use crate::panics;

/// What the name of its file ends with.
const COMPLAINT: &str = "complaint";

/// The line at which the first of the tests failed. There's nothing in it before this process
/// is known to run tests.
static FIRST_LINE: OnceLock<Mutex<Option<u32>>> = OnceLock::new();

/// Listens to the tests of this process, and forgets what earlier ones said. Only the first
/// call does something.
pub(crate) fn begin() {
    panics::install_hook();
    FIRST_LINE.get_or_init(|| {
        if let Some(path) = path(COMPLAINT) {
            // Mostly, there's none.
            let _ = fs::remove_file(path);
        }
        Mutex::default()
    });
}

/// Keeps what the test says that failed at `line`, if none before that line has failed.
pub(crate) fn keep(line: u32, test: &str, sentence: &str) {
    let Some(first) = FIRST_LINE.get() else {
        return;
    };
    let mut first = lock(first);
    if first.is_none_or(|earlier| line < earlier)
        && let Some(path) = path(COMPLAINT)
    {
        *first = Some(line);
        let name = test.rsplit("::").next().unwrap_or(test);
        // Without the file, the learner has to scroll back to the test.
        let _ = fs::write(path, format!("The test {name} says:\n{sentence}"));
    }
}

/// Prints the complaint of the tests of this program, unless `said` was printed and is in it.
pub(crate) fn repeat_unless(said: Option<&str>) {
    if let Some(complaint) = read()
        && !said.is_some_and(|said| complaint.contains(said))
    {
        eprintln!("\n{}", complaint.trim_end());
    }
}

/// Returns whether the tests of this program have failed.
pub(crate) fn exists() -> bool {
    read().is_some()
}

/// Reads the complaint, unless the program was built after these tests.
fn read() -> Option<String> {
    let path = path(COMPLAINT)?;
    let built = fs::metadata(env::current_exe().ok()?)
        .ok()?
        .modified()
        .ok()?;
    let failed = fs::metadata(&path).ok()?.modified().ok()?;
    if failed < built {
        return None;
    }
    fs::read_to_string(path).ok()
}

/// Returns the path of a file beside the program, for the program as for its tests: cargo
/// keeps the one in `debug/name`, and the others in `debug/deps/name-0123456789abcdef`.
pub(crate) fn path(extension: &str) -> Option<PathBuf> {
    let program = env::current_exe().ok()?;
    let name = program.file_stem()?.to_str()?;
    let folder = program.parent()?;
    let (folder, name) = match name.rsplit_once('-') {
        Some((name, _)) if folder.ends_with("deps") => (folder.parent()?, name),
        _ => (folder, name),
    };
    Some(folder.join(Path::new(name).with_extension(extension)))
}
