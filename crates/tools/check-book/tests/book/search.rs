//! The search finds what readers type or paste, and what they know from Python.

use check_book::book::book;
use check_book::browser::Browser;

use crate::assert_none;

/// Among how many results the right one has to be, counted as sections. That's what readers
/// see without scrolling.
const FIRST: usize = 3;

/// Opens the search, and waits for its index.
const OPEN: &str = "
    document.getElementById('mdbook-search-toggle').click();
    document.getElementById('mdbook-search-index').addEventListener('load', arguments[0]);
";

/// Types into the search, and returns where its first results lead.
const SEARCH: &str = "
    const [text, limit] = arguments;
    const field = document.getElementById('mdbook-searchbar');
    field.value = text;
    field.dispatchEvent(new KeyboardEvent('keyup'));
    const links = document.querySelectorAll('#mdbook-searchresults > li > a');
    return [...links].slice(0, limit).map(it => it.href.split('/').pop().replace(/[?].*#/, '#'));
";

#[tokio::test(flavor = "multi_thread")]
async fn the_search_finds_messages_of_the_compiler_and_names_of_asyncio() {
    let browser = Browser::start().await.unwrap();
    browser.open(&book().address("index.html")).await.unwrap();
    browser.window.execute_async(OPEN, vec![]).await.unwrap();
    let mut findings = Vec::new();
    for line in include_str!("searches.txt").lines() {
        let Some((text, pages)) = line.split_once(" => ") else {
            continue;
        };
        let arguments = vec![text.into(), FIRST.into()];
        let found: Vec<String> = browser.ask(SEARCH, arguments).await.unwrap();
        let is_right = |result: &String| pages.split(", ").any(|page| result.starts_with(page));
        if !found.iter().any(is_right) {
            findings.push(format!("{text}: {pages} isn't among {found:?}"));
        }
    }
    assert_none(&findings);
}
