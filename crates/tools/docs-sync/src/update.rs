//! Brings pages up to date, and shows how far from it they are.

use std::fs;
use std::path::Path;
use std::time::Duration;

use similar::{Algorithm, udiff::unified_diff};

use crate::console::Console;
use crate::listings;
use crate::pages::{self, Page};
use crate::server::SERVERS;

/// The console of the repository at `root`. Its limit is for the slowest
/// command: the first that builds the REST service, on a small machine.
pub fn console(root: &Path) -> Console<'_> {
    Console {
        root,
        servers: &SERVERS,
        limit: Duration::from_secs(300),
    }
}

/// Writes the listings of every page anew, and with `output` also what the
/// console blocks print; says which pages have changed.
///
/// # Errors
/// What is wrong on the pages, a line for each problem, or why a file cannot
/// be read or written. Pages without problems are written all the same.
pub fn all(root: &Path, output: bool) -> Result<(), String> {
    let mut problems = String::new();
    for page in pages::all(root).map_err(|error| error.to_string())? {
        let mut text = listings::synced(root, &page.text);
        if output {
            text = text.and_then(|text| console(root).replayed(&text));
        }
        match text {
            Ok(text) if text == page.text => {}
            Ok(text) => {
                let path = page.path.display();
                fs::write(root.join(&page.path), text).map_err(|e| format!("{path}: {e}\n"))?;
                println!("updated {path}");
            }
            Err(found) => problems += &page.report(&found),
        }
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(problems)
    }
}

/// How `text` differs from what `page` holds; empty where it does not.
pub fn diff(page: &Page, text: &str) -> String {
    let path = page.path.display().to_string();
    let header = Some((path.as_str(), "what it should be"));
    unified_diff(Algorithm::Patience, &page.text, text, 3, header)
}
