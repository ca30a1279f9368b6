//! The console blocks of this repository's pages are true. This builds all that they run,
//! and takes minutes.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

mod common;

use docs_sync::console::Console;
use docs_sync::workspace;

#[test]
fn every_console_block_prints_what_the_page_shows() {
    let root = workspace::find().unwrap();
    let console = Console::of_workspace(&root);
    let wrong = common::differences(&root, |page| console.replay(&page.text));
    let hint = "`just docs-sync --output` writes down what is printed now";
    assert!(wrong.is_empty(), "{hint}\n{wrong}");
}
