//! Links, which lead somewhere, and where their text says.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

use docs_sync::headings;
use docs_sync::page::Page;

use crate::markdown::{Link, code_spans, has_name, links, plain, section};
use crate::{Docs, assert_none};

#[test]
fn every_link_leads_somewhere() {
    let docs = Docs::read();
    assert_none(check(&docs, follow));
}

#[test]
fn every_link_leads_where_its_text_says() {
    let docs = Docs::read();
    let known = titles(&docs);
    assert_none(check(&docs, |docs, page, link| {
        agree(docs, &known, page, link)
    }));
}

/// Reports what `rule` says about each link.
fn check(
    docs: &Docs,
    rule: impl Fn(&Docs, &Page, &Link) -> Result<(), &'static str>,
) -> Vec<String> {
    let mut findings = Vec::new();
    for page in &docs.pages {
        for link in links(&page.text) {
            if let Err(why) = rule(docs, page, &link) {
                let (
                    path,
                    Link {
                        line, text, target, ..
                    },
                ) = (page.path.display(), link);
                findings.push(format!("{path}:{line}: [{text}]({target}) {why}"));
            }
        }
    }
    findings
}

/// Sees that a link leads to a file or a heading that's there.
fn follow(docs: &Docs, page: &Page, Link { target, .. }: &Link) -> Result<(), &'static str> {
    if is_elsewhere(target) {
        let is_loopback = target.starts_with("http://127.0.0.1");
        let is_fine =
            target.starts_with("https://") || target.starts_with("mailto:") || is_loopback;
        return is_fine.then_some(()).ok_or("is not https");
    }
    let (path, anchor) = locate(page, target);
    if !docs.root.join(&path).exists() {
        return Err("is not there");
    }
    if anchor.is_empty() {
        return Ok(());
    }
    let there = docs
        .page(&path)
        .ok_or("has an anchor, which only the pages of the docs have")?;
    section(there, &anchor)
        .map(|_| ())
        .ok_or("names no heading of that page")
}

/// The places that a title may stand for: a path, and an anchor or nothing.
type Titles = BTreeMap<String, Vec<(PathBuf, String)>>;

/// Collects the titles of the pages, long and short, and the headings on them.
fn titles(docs: &Docs) -> Titles {
    let mut titles = Titles::new();
    let mut add = |title: &str, path: &Path, anchor: &str| {
        let places = titles.entry(plain(title)).or_default();
        places.push((path.to_owned(), anchor.to_owned()));
    };
    for Page { path, text } in &docs.pages {
        for heading in headings::find(text) {
            if heading.level > 1 {
                add(&heading.text, path, &heading.anchor);
            } else if path.starts_with("docs") {
                add(&heading.text, path, "");
                add(heading.text.split(": ").next().unwrap(), path, "");
                let stem = path.file_stem().unwrap().to_str().unwrap();
                add(
                    stem.trim_start_matches(|c: char| c.is_ascii_digit() || c == '-'),
                    path,
                    "",
                );
            }
        }
    }
    titles
}

/// Sees that a link whose text is a title leads there, that one whose text is a path leads
/// to that file, and that a section has the names in code font that a link to it has.
fn agree(docs: &Docs, titles: &Titles, page: &Page, link: &Link) -> Result<(), &'static str> {
    let Link {
        text,
        target,
        is_image,
        ..
    } = link;
    if *is_image {
        return Ok(());
    }
    let (path, anchor) = locate(page, target);
    let name = text.trim_matches('`');
    // A text may put an article before a title.
    let title = plain(text);
    let places = titles.get(&title);
    let places = places.or_else(|| titles.get(title.strip_prefix("the ")?));
    let (agrees, complaint) = if let Some(places) = places {
        let is_it = |(known, below): &(PathBuf, String)| {
            *known == path && (below.is_empty() || *below == anchor)
        };
        (places.iter().any(is_it), "leads elsewhere than its text")
    } else if is_elsewhere(target) {
        let is_domain = name.contains('.') && !name.contains([' ', '"']);
        (!is_domain || target.contains(name), "leads to another site")
    } else if name.contains('/') && !name.contains(' ') {
        (path.ends_with(name), "leads to another file")
    } else {
        let there = docs.page(&path).and_then(|there| section(there, &anchor));
        let names = code_spans(text);
        let has_all = |there| names.iter().all(|(_, name)| has_name(there, name));
        (there.is_none_or(has_all), "leads where its names aren't")
    };
    agrees.then_some(()).ok_or(complaint)
}

fn is_elsewhere(target: &str) -> bool {
    target.contains("://") || target.starts_with("mailto:")
}

/// Splits a target into the path from the root, and what comes after `#`.
fn locate(page: &Page, target: &str) -> (PathBuf, String) {
    let (target, anchor) = target.split_once('#').unwrap_or((target, ""));
    let mut path = page.path.clone();
    if !target.is_empty() {
        path.pop();
    }
    for part in Path::new(target).components() {
        match part {
            Component::ParentDir => drop(path.pop()),
            Component::Normal(name) => path.push(name),
            _ => {}
        }
    }
    (path, anchor.to_owned())
}

/// Reports a README with this text, beside `docs/a.md`.
fn check_readme(
    readme: &str,
    rule: impl Fn(&Docs, &Page, &Link) -> Result<(), &'static str>,
) -> String {
    let root = tempfile::tempdir().unwrap();
    let chapter = "# Run `it`, twice!\n\n## Try it\n\n## Try it\n\n## Try it 1\n\n\
                   ## Say -- `Box<T>`?\n\nsay\n";
    std::fs::create_dir_all(root.path().join("docs/images")).unwrap();
    for (path, text) in [
        ("README.md", readme),
        ("docs/a.md", chapter),
        ("docs/images/till.svg", "<svg/>"),
    ] {
        std::fs::write(root.path().join(path), text).unwrap();
    }
    let docs = Docs {
        root: root.path().to_owned(),
        pages: docs_sync::page::read_all(root.path()).unwrap(),
    };
    check(&docs, rule).join("\n")
}

#[test]
fn links_that_lead_somewhere_pass() {
    let readme = "# Top\n[a](docs/a.md) [b](docs/a.md#run-it-twice) [c](docs/a.md#try-it-1)
[c](docs/a.md#try-it-1-1) [c](docs/a.md#say----boxt)
[e](#top) [f](./docs/../docs) ![g](docs/images/till.svg) [h][ref]
<https://example.org/x#y> <http://127.0.0.1:8080/>

[ref]: docs/a.md#try-it
";
    assert_eq!(check_readme(readme, follow), "");
}

#[test]
fn links_that_lead_nowhere_are_named_with_their_line() {
    for (link, complaint) in [
        ("[x](docs/b.md)", "is not there"),
        ("![x](docs/images/b.svg)", "is not there"),
        ("[x](docs/a.md#try-it-2)", "names no heading of that page"),
        ("[x](#top)", "names no heading of that page"),
        ("[x](docs/images/till.svg#L3)", "has an anchor, which only"),
        ("[x](http://example.org)", "is not https"),
    ] {
        let report = check_readme(&format!("One.\n\nTwo {link}.\n"), follow);
        assert!(report.starts_with("README.md:3: "), "{report}");
        assert!(report.contains(complaint), "{report}");
        assert_eq!(report.lines().count(), 1, "{report}");
    }
}

#[test]
fn a_link_in_code_is_no_link() {
    let readme = "`[x](y.md)`\n\n```text\n[x](y.md)\n```\n";
    assert_eq!(check_readme(readme, follow), "");
}

#[test]
fn links_that_lead_elsewhere_than_their_text_says_are_named() {
    let rule = |docs: &Docs, page: &Page, link: &Link| agree(docs, &titles(docs), page, link);
    for fine in [
        "[run it, twice!](docs/a.md#try-it)",
        "[Try it](docs/a.md#try-it-1)",
        "[images/till.svg](docs/images/till.svg)",
        "[the `Box`](docs/a.md#say----boxt)",
        "[something](docs/a.md)",
        "[example.org](https://www.example.org/x)",
    ] {
        assert_eq!(check_readme(fine, rule), "", "{fine}");
    }
    for (wrong, complaint) in [
        ("[run it, twice!](docs/images/till.svg)", "leads elsewhere"),
        ("[the try it](docs/a.md#say----boxt)", "leads elsewhere"),
        ("[run it, twice!](https://a.org/)", "leads elsewhere"),
        ("[a.org](https://example.org/)", "another site"),
        ("[images/till.svg](docs/a.md)", "another file"),
        ("[the `Box`](docs/a.md#try-it)", "where its names aren't"),
    ] {
        let report = check_readme(wrong, rule);
        assert!(report.contains(complaint), "{wrong}: {report}");
    }
}
