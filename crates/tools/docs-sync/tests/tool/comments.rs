//! The comments on a page, known and unknown.

use docs_sync::outline::Outline;
use docs_sync::page::Page;

/// Reports the problems of a page.
fn check(text: &str) -> String {
    let page = Page {
        path: "docs/x.md".into(),
        text: text.into(),
    };
    page.report(&Outline::read(text).problems)
}

#[test]
fn every_kind_of_comment_is_known_where_it_belongs() {
    for page in [
        "<!-- source: a.rs -->\n```rust\n```\n",
        "<!-- source: a.rs \"fn a: b\" \"use c\" -->\n[a.rs](a.rs)\n```rust\n```\n",
        "<!-- status: 130 -->\n<!-- terminal: kitchen -->\n```console\n$ true\n```\n",
        "<!-- ctrl-c: service after 100 Continue -->\n```console\n$ true\n```\n",
        "<!-- measured: memo -->\n\n| a |\n|---|\n\n<!-- end -->\n",
        "A <!-- figure: memo.time_us.Rust, a map -->7<!-- end --> times.\n",
    ] {
        assert_eq!(check(page), "", "{page}");
    }
}

#[test]
fn a_comment_that_means_nothing_is_named_with_its_line_and_with_all_that_there_are() {
    for comment in [
        "sorce: a.rs",
        "source a.rs",
        "TODO",
        "source:",
        "terminal",
        "figure",
        "compiled",
        "end: of it",
        "status: two",
        "ctrl-c: service",
        "source: a.rs \"fn",
    ] {
        let report = check(&format!("Text.\n\n<!-- {comment} -->\n```rust\n```\n"));
        let message =
            format!("docs/x.md:3: `<!-- {comment} -->` means nothing; there are `source: ");
        assert!(report.starts_with(&message), "{report}");
        assert_eq!(report.lines().count(), 1, "{report}");
    }
    let report = check("Text.\n\n<!-- status: 2\n\n```rust\n```\n");
    assert!(report.contains("docs/x.md:3: this comment is never closed"));
}

#[test]
fn a_comment_that_means_nothing_where_it_is_is_named_with_its_line() {
    let fence = "```rust\n```\n";
    let wrong = [
        ("<!-- status: 2 -->\n\nText.\n\n```text\n```\n".into(), 3),
        ("<!-- source: a.rs -->\n\n<details>\n".into(), 3),
        ("<!-- source: a.rs -->\n".into(), 3),
        (
            "<!-- source: a.rs -->\n\n<!-- measured: a -->\n<!-- end -->\n".into(),
            3,
        ),
        ("Text <!-- status: 2 -->\n".into(), 3),
        ("Text <!-- TODO -->\n".into(), 3),
        ("Text <!-- figure: a -->\n".into(), 3),
        ("Text <!-- figure: a -->7\nor 8<!-- end -->\n".into(), 3),
        ("Text <!-- figure: a -->7\n\n<!-- end -->\n".into(), 3),
        ("<!-- figure: a -->7<!-- end --> times\n".into(), 3),
        ("- <!-- figure: a -->7<!-- end --> times\n".into(), 3),
        ("Text <!-- end -->\n".into(), 3),
        (
            "<!-- measured: a -->\n\nText <!-- end -->\n\n<!-- end -->\n".into(),
            5,
        ),
        (format!("<!-- status: 2 -->\n{fence}"), 3),
        (format!("<!-- terminal: kitchen -->\n{fence}"), 3),
        (format!("<!-- ctrl-c: a after b -->\n{fence}"), 3),
        (
            format!("\n<!-- source: a.rs -->\n<!-- status: 2 -->\n{fence}"),
            5,
        ),
        ("<!-- source: a.rs -->\n```console\n$ true\n```\n".into(), 3),
        ("<!-- measured: a -->\n".into(), 3),
        (
            "<!-- measured: a -->\n<!-- measured: b -->\n<!-- end -->\n".into(),
            3,
        ),
        ("<!-- end -->\n".into(), 3),
    ];
    for (page, line) in wrong {
        let report = check(&format!("Text.\n\n{page}"));
        assert!(
            report.starts_with(&format!("docs/x.md:{line}: ")),
            "{page}{report}"
        );
        assert_eq!(report.lines().count(), 1, "{page}{report}");
    }
}

#[test]
fn a_comment_in_code_is_no_comment() {
    assert_eq!(check("`<!-- x -->`\n\n```text\n<!-- x -->\n```\n"), "");
}

#[test]
fn what_is_measured_is_found_by_its_name() {
    let page =
        "<!-- measured: a -->\none\n<!-- end -->\n\n<!-- measured: b -->\n\ntwo\n\n<!-- end -->\n";
    let Outline {
        measured, problems, ..
    } = Outline::read(page);
    assert_eq!(problems, []);
    let found: Vec<_> = measured
        .into_iter()
        .map(|(name, place)| (name, &page[place]))
        .collect();
    assert_eq!(
        found,
        [("a".into(), "\none\n"), ("b".into(), "\n\ntwo\n\n")]
    );
}

#[test]
fn figures_in_the_text_are_found_by_their_names() {
    let page = "It takes <!-- figure: a.b -->7.3<!-- end --> times as long.\n\n\
                - or <!-- figure: c.d --><!-- end -->, at most\n";
    let Outline {
        figures, problems, ..
    } = Outline::read(page);
    assert_eq!(problems, []);
    let found: Vec<_> = figures
        .into_iter()
        .map(|(name, place)| (name, &page[place]))
        .collect();
    assert_eq!(found, [("a.b".into(), "7.3"), ("c.d".into(), "")]);
}
