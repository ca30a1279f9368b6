//! Every page renders without a complaint, and its links and images lead somewhere, as do the
//! names that pages had before.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use check_book::book::book;
use check_book::browser::Browser;
use serde::Deserialize;
use this_workspace::root;

use crate::assert_none;

/// What a page consists of, once its scripts have run.
#[derive(Deserialize)]
struct Parts {
    has_main: bool,
    ids: BTreeSet<String>,
    links: BTreeSet<String>,
    broken_images: Vec<String>,
}

/// Collects the [`Parts`] of the page.
const PARTS: &str = "return {
    has_main: document.querySelector('main') !== null,
    ids: [...document.querySelectorAll('[id]')].map(it => it.id),
    links: [...document.querySelectorAll('a[href]')].map(it => decodeURIComponent(it.href)),
    broken_images: [...document.images].filter(it => !it.naturalWidth).map(it => it.src),
}";

#[tokio::test(flavor = "multi_thread")]
async fn every_page_renders_and_its_images_and_links_lead_somewhere() {
    let book = book();
    let browser = Browser::start().await.unwrap();
    let mut findings = Vec::new();
    let mut pages = BTreeMap::new();
    for page in &book.pages {
        browser.open(&book.address(page)).await.unwrap();
        let parts = browser.window.execute(PARTS, vec![]).await.unwrap();
        let parts: Parts = parts.convert().unwrap();
        for complaint in browser.take_complaints().await.unwrap() {
            findings.push(format!("{page}: the console says: {complaint}"));
        }
        if !parts.has_main {
            findings.push(format!("{page}: it didn't render"));
        }
        for image in &parts.broken_images {
            findings.push(format!("{page}: the image {image} isn't there"));
        }
        pages.insert(book.address(page), parts);
    }

    let leads_somewhere = |link: &str| {
        let (target, id) = link.split_once('#').unwrap_or((link, ""));
        // mdBook's link to the page for printing, and the top of a page.
        target == book.address("print.html")
            || pages
                .get(target)
                .is_some_and(|target| id.is_empty() || target.ids.contains(id))
    };
    for (page, parts) in &pages {
        for link in parts.links.iter().filter(|link| !link.starts_with("http")) {
            if !leads_somewhere(link) {
                findings.push(format!("{page}: {link} leads nowhere"));
            }
        }
    }
    let config: toml::Table =
        toml::from_str(&fs::read_to_string(root().join("docs/book.toml")).unwrap()).unwrap();
    for (old, new) in config["output"]["html"]["redirect"].as_table().unwrap() {
        let new = new.as_str().unwrap();
        if !leads_somewhere(&book.address(new)) {
            findings.push(format!(
                "docs/book.toml: {old} leads to {new}, which isn't there"
            ));
        }
    }
    assert_none(&findings);
}
