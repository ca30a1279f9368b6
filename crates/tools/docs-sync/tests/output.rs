//! The console blocks of this repository's pages are true. This builds all that they run,
//! and takes minutes.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

mod common;

use docs_sync::console::Console;
use docs_sync::page::{self, Page};
use docs_sync::workspace;

#[test]
fn every_console_block_prints_what_the_page_shows() {
    check(|page| !has_terminals(page));
}

// Such a page may start the service with its database, of which there can be only one. The
// other pages needn't wait for that.
#[test]
fn every_console_block_of_a_page_with_terminals_prints_what_it_shows() {
    check(has_terminals);
}

fn has_terminals(page: &Page) -> bool {
    page.text.contains("<!-- terminal: ")
}

fn check(is_checked: impl Fn(&Page) -> bool) {
    let root = workspace::find().unwrap();
    let console = Console::of_workspace(&root);
    let pages = page::read_all(&root)
        .unwrap()
        .into_iter()
        .filter(is_checked);
    let wrong = common::differences(pages, |page| console.replay(&page.text));
    let hint = "`just docs-sync --output` writes down what is printed now";
    assert!(wrong.is_empty(), "{hint}\n{wrong}");
}
