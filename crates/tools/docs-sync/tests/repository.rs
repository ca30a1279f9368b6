//! The pages of this repository are true.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::path::{Path, PathBuf};

use docs_sync::pages::{self, Page};
use docs_sync::problem::Problem;
use docs_sync::{links, listings, update};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

/// Fails with the differences and the problems of all pages, not of the first.
fn every_page_is(expected: impl Fn(&str) -> Result<String, Vec<Problem>>, mend: &str) {
    let pages = pages::all(&root()).unwrap();
    let wrong = pages.iter().map(|page| match expected(&page.text) {
        Ok(text) => update::diff(page, &text),
        Err(problems) => page.report(&problems),
    });
    let wrong: String = wrong.collect();
    assert!(wrong.is_empty(), "{mend}\n{wrong}");
}

#[test]
fn every_listing_is_what_its_source_says() {
    let mend = "`just docs-sync` writes the listings anew";
    every_page_is(|page| listings::synced(&root(), page), mend);
}

#[test]
fn every_console_block_prints_what_the_page_shows() {
    let mend = "`just docs-sync --output` writes down what is printed now";
    every_page_is(|page| update::console(&root()).replayed(page), mend);
}

#[test]
fn every_link_leads_somewhere() {
    let pages = pages::all(&root()).unwrap();
    let report = |page: &Page| page.report(&links::broken(&root(), &pages, page));
    let broken: String = pages.iter().map(report).collect();
    assert!(broken.is_empty(), "\n{broken}");
}

#[test]
fn the_summary_lists_every_chapter() {
    let pages = pages::all(&root()).unwrap();
    assert_eq!(links::unlisted(&pages), [] as [PathBuf; 0]);
}
