//! The pages of this repository are true, as far as that is known at once. What
//! the console blocks print is in `output.rs`, which takes minutes.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::path::PathBuf;

use docs_sync::page::outline::Outline;
use docs_sync::page::{self, Page, workspace};
use docs_sync::{links, listings, tables, update};

/// Describes what is wrong on all pages, not on the first.
fn describe_pages(describe: impl Fn(&[Page], &Page) -> String) -> String {
    let pages = page::read_all(&workspace::find().unwrap()).unwrap();
    pages.iter().map(|page| describe(&pages, page)).collect()
}

#[test]
fn every_comment_is_known_and_where_it_belongs() {
    let problems = describe_pages(|_, page| page.report(&Outline::read(&page.text).problems));
    assert!(problems.is_empty(), "\n{problems}");
}

#[test]
fn every_listing_is_what_its_source_says() {
    let root = workspace::find().unwrap();
    let wrong = update::describe_all(&root, |page| listings::sync(&root, page)).unwrap();
    assert!(wrong.is_empty(), "`just docs-sync` updates them\n{wrong}");
}

#[test]
fn every_table_is_what_its_data_says() {
    let root = workspace::find().unwrap();
    let wrong = update::describe_all(&root, |page| tables::sync(&root, page)).unwrap();
    assert!(wrong.is_empty(), "`just docs-sync` updates them\n{wrong}");
}

#[test]
fn every_link_leads_somewhere() {
    let root = workspace::find().unwrap();
    let broken = describe_pages(|pages, page| page.report(&links::find_broken(&root, pages, page)));
    assert!(broken.is_empty(), "\n{broken}");
}

#[test]
fn the_summary_lists_every_chapter() {
    let pages = page::read_all(&workspace::find().unwrap()).unwrap();
    assert_eq!(links::find_unlisted(&pages), [] as [PathBuf; 0]);
}
