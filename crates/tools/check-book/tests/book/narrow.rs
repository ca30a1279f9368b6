//! On a telephone, only wide tables and listings scroll sideways, and never the page.

use check_book::book::book;
use check_book::browser::Browser;

use crate::assert_none;

/// How wide the page is, and what sticks out of the screen.
const WIDTH: &str = "return document.documentElement.scrollWidth";

#[tokio::test(flavor = "multi_thread")]
async fn no_page_is_wider_than_a_telephone() {
    let browser = Browser::start().await.unwrap();
    browser.be_a_telephone().await.unwrap();
    let mut findings = Vec::new();
    for page in &book().pages {
        browser.open(&book().address(page)).await.unwrap();
        let width: u32 = browser.ask(WIDTH, vec![]).await.unwrap();
        if width > 360 {
            findings.push(format!("{page} is {width} pixels wide"));
        }
    }
    assert_none(&findings);
}
