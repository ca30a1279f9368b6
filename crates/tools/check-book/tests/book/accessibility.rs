//! No page has a violation of the accessibility guidelines that's ours, in any theme.

use std::fs;

use check_book::book::book;
use check_book::browser::Browser;
use serde::Deserialize;
use this_workspace::target_folder;

use crate::assert_none;

/// What `axe.min.js` finds in the page as it is now.
const RUN_AXE: &str = "
    const [theme, rules, done] = arguments;
    document.getElementById(`mdbook-theme-${theme}`).click();
    axe.run({ runOnly: rules }).then(({ violations }) => done(violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) =>
            ({ rule: id, element: target.join(' '), summary: failureSummary })))));
";

/// The levels A and AA, as axe tags its rules.
const ALL: &[&str] = &["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/// The rules about colours, which are all that a theme changes.
const COLOURS: &[&str] = &["color-contrast", "link-in-text-block"];

/// mdBook's theme for the day, its theme for the night, and another dark one.
const THEMES: [(&str, &[&str]); 3] = [("light", ALL), ("navy", COLOURS), ("ayu", COLOURS)];

/// Violations that are mdBook's own: the rule, the element, and why they stay.
const MDBOOK: [(&str, &str, &str); 2] = [
    ("aria-allowed-attr", "#mdbook-sidebar-toggle", SIDEBAR),
    ("aria-prohibited-attr", "#mdbook-sidebar-toggle", SIDEBAR),
];

/// Why the violations of the button that shows the table of contents stay.
const SIDEBAR: &str = "its label and state are in mdBook's template, which we'd have to copy";

/// A violation, as axe describes it.
#[derive(Deserialize)]
struct Violation {
    rule: String,
    /// The path to the element, as a selector.
    element: String,
    summary: String,
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_violates_the_accessibility_guidelines_in_any_theme() {
    let axe = target_folder().join("axe-core/node_modules/axe-core/axe.min.js");
    let axe = fs::read_to_string(axe).expect("axe-core, which `just check-book` installs");
    let browser = Browser::start().await.unwrap();
    let mut findings = Vec::new();
    let mut unused = MDBOOK.to_vec();
    for page in &book().pages {
        browser.open(&book().address(page)).await.unwrap();
        browser.window.execute(axe.as_str(), vec![]).await.unwrap();
        for (theme, rules) in THEMES {
            let arguments = vec![theme.into(), rules.into()];
            let found: Vec<Violation> = browser.ask_and_wait(RUN_AXE, arguments).await.unwrap();
            for violation in found {
                let Violation {
                    rule,
                    element,
                    summary,
                } = violation;
                let of_mdbook = |it: &(&str, &str, &str)| it.0 == rule && it.1 == element;
                unused.retain(|it| !of_mdbook(it));
                if !MDBOOK.iter().any(of_mdbook) {
                    findings.push(format!("{page} ({theme}): {rule}: {element}: {summary}"));
                }
            }
        }
    }
    for (rule, element, _) in unused {
        findings.push(format!("{element} doesn't violate {rule} any more"));
    }
    assert_none(&findings);
}
