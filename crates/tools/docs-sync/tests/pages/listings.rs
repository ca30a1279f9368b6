//! Comments and listings.

use docs_sync::listings;
use docs_sync::outline::Outline;

use crate::common::differences;
use crate::{Docs, assert_none};

#[test]
fn every_comment_is_known_and_where_it_belongs() {
    let docs = Docs::read();
    let pages = docs.pages.iter();
    let problems = pages.map(|page| page.report(&Outline::read(&page.text).problems));
    assert_none(problems.filter(|it| !it.is_empty()).collect());
}

#[test]
fn every_listing_is_what_its_source_says() {
    let Docs { root, pages, .. } = Docs::read();
    let wrong = differences(pages, |page| listings::sync(&root, page));
    assert!(wrong.is_empty(), "`just docs-sync` updates them\n{wrong}");
}
