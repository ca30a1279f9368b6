//! The comments on a page, known and unknown.

use docs_sync::page::Page;
use docs_sync::page::comment::{Comment, Source, Table};
use docs_sync::page::outline::Outline;

/// Reports the problems of a page.
fn check(text: &str) -> String {
    let page = Page {
        path: "docs/x.md".into(),
        text: text.into(),
    };
    page.report(&Outline::read(text).problems)
}

#[test]
fn every_kind_of_comment_is_parsed() {
    let source = |file: &str, items: &[&str]| {
        Comment::Source(Source {
            file: file.into(),
            items: items.iter().map(ToString::to_string).collect(),
        })
    };
    let comments = [
        ("source: a.rs", source("a.rs", &[])),
        (
            "source: a.rs \"fn a: b\" \"use c\"",
            source("a.rs", &["fn a: b", "use c"]),
        ),
        ("compiled", Comment::Compiled),
        ("with: rest-mongo", Comment::With("rest-mongo".into())),
        ("until: listening on", Comment::Until("listening on".into())),
        ("status: 130", Comment::Status(130)),
        ("terminal: kitchen", Comment::Terminal("kitchen".into())),
        (
            "ctrl-c: service after 100 Continue",
            Comment::CtrlC {
                terminal: "service".into(),
                after: "100 Continue".into(),
            },
        ),
        ("measured: memo", Comment::Measured("memo".into())),
        (
            "figure: memo.time_us.Rust, a map",
            Comment::Figure("memo.time_us.Rust, a map".into()),
        ),
        ("stages", Comment::Table(Table::Stages)),
        ("syllabus: asyncio", Comment::Table(Table::Asyncio)),
        ("syllabus: rust", Comment::Table(Table::Rust)),
        ("syllabus: questions", Comment::Table(Table::Questions)),
        ("end", Comment::End),
        ("machines", Comment::Machines),
    ];
    for (text, comment) in comments {
        assert_eq!(format!(" {text} ").parse(), Ok(comment), "{text}");
    }
}

#[test]
fn a_comment_that_means_nothing_is_named_with_its_line() {
    let wrong = [
        ("sorce: a.rs", "`<!-- sorce: a.rs -->` is not a comment"),
        ("source a.rs", "`<!-- source a.rs -->` is not a comment"),
        ("TODO", "`<!-- TODO -->` is not a comment"),
        ("source:", "needs a value"),
        ("until", "needs a value"),
        ("figure", "needs a value"),
        ("compiled: yes", "takes no value"),
        ("stages: all", "takes no value"),
        ("syllabus", "needs a value"),
        ("syllabus: C", "`C` is no table of the syllabus"),
        ("status: two", "`two` is not the status of a command"),
        ("terminal", "needs a value"),
        ("ctrl-c: service", "`service` doesn't say where and when"),
        ("source: a.rs \"fn", "a quote is missing"),
    ];
    for (comment, message) in wrong {
        let report = check(&format!("Text.\n\n<!-- {comment} -->\n```rust\n```\n"));
        assert!(report.starts_with("docs/x.md:3: "), "{report}");
        assert!(report.contains(message), "{report}");
        assert_eq!(report.lines().count(), 1, "{report}");
    }
    let report = check("Text.\n\n<!-- compiled\n\n```rust\n```\n");
    assert!(report.contains("docs/x.md:3: this comment is never closed"));
}

#[test]
fn a_comment_that_means_nothing_where_it_is_is_named_with_its_line() {
    let fence = "```rust\n```\n";
    let wrong = [
        ("<!-- compiled -->\n\nText.\n\n```text\n```\n".into(), 3),
        ("<!-- source: a.rs -->\n\n<details>\n".into(), 3),
        ("<!-- compiled -->\n".into(), 3),
        ("Text <!-- compiled -->\n".into(), 3),
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
        (format!("<!-- with: rest-mongo -->\n{fence}"), 3),
        (format!("<!-- terminal: kitchen -->\n{fence}"), 3),
        (format!("<!-- ctrl-c: a after b -->\n{fence}"), 3),
        (
            format!("\n<!-- until: x -->\n<!-- compiled -->\n{fence}"),
            4,
        ),
        ("<!-- source: a.rs -->\n```console\n$ true\n```\n".into(), 3),
        ("<!-- compiled -->\n```python\n```\n".into(), 3),
        ("<!-- measured: a -->\n".into(), 3),
        ("<!-- stages -->\n".into(), 3),
        (
            "<!-- syllabus: rust -->\n<!-- stages -->\n<!-- end -->\n".into(),
            3,
        ),
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
    let outline = Outline::read(page);
    assert!(outline.problems.is_empty());
    assert_eq!(&page[outline.find_measured("a").unwrap()], "\none\n");
    assert_eq!(&page[outline.find_measured("b").unwrap()], "\n\ntwo\n\n");
    assert_eq!(outline.find_measured("c"), None);
}

#[test]
fn figures_in_the_text_are_found_by_their_names() {
    let page = "It takes <!-- figure: a.b -->7.3<!-- end --> times as long.\n\n\
                - or <!-- figure: c.d --><!-- end -->, at most\n";
    let outline = Outline::read(page);
    assert!(outline.problems.is_empty(), "{:?}", outline.problems);
    let figures = outline.find_figures();
    let [(first, place), (second, empty)] = &figures[..] else {
        panic!("{figures:?}");
    };
    assert_eq!([*first, *second], ["a.b", "c.d"]);
    assert_eq!(&page[place.clone()], "7.3");
    assert_eq!(&page[empty.clone()], "");
}
