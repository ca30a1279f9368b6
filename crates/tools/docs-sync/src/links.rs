//! The links of the pages, and the chapters that the summary lists.

use std::path::{Component, Path, PathBuf};

use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::headings::Anchors;
use crate::page::Page;
use crate::page::outline::line_at;
use crate::page::problem::Problem;

/// Finds the links and images of `page`, one of `pages`, that lead nowhere.
pub fn find_broken(root: &Path, pages: &[Page], page: &Page) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (line, target) in find_targets(&page.text) {
        if let Err(why) = follow(root, pages, page, &target) {
            let message = format!("`{target}` {why}");
            problems.push(Problem { line, message });
        }
    }
    problems
}

/// Finds the chapters in `docs/` that `SUMMARY.md` does not list.
pub fn find_unlisted(pages: &[Page]) -> Vec<PathBuf> {
    let docs = Path::new("docs");
    let summary = docs.join("SUMMARY.md");
    let targets = pages
        .iter()
        .find(|page| page.path == summary)
        .map_or(Vec::new(), |summary| find_targets(&summary.text));
    let listed: Vec<_> = targets.iter().map(|(_, t)| normalize(docs, t)).collect();
    let chapters = pages.iter().map(|page| page.path.clone());
    chapters
        .filter(|path| path.starts_with(docs) && *path != summary && !listed.contains(path))
        .collect()
}

fn follow(root: &Path, pages: &[Page], page: &Page, target: &str) -> Result<(), &'static str> {
    if target.contains("://") || target.starts_with("mailto:") {
        let loopback = target.starts_with("http://127.0.0.1");
        let fine = target.starts_with("https://") || loopback;
        return fine.then_some(()).ok_or("is not https");
    }
    let (path, anchor) = match target.split_once('#') {
        Some((path, anchor)) => (path, Some(anchor)),
        None => (target, None),
    };
    let path = match path {
        "" => page.path.clone(),
        _ => normalize(page.path.parent().unwrap_or(Path::new("")), path),
    };
    if !root.join(&path).exists() {
        return Err("is not there");
    }
    let Some(anchor) = anchor else { return Ok(()) };
    let there = pages
        .iter()
        .find(|page| page.path == path)
        .ok_or("has an anchor, which only the pages of the docs have")?;
    let found = Anchors::read(&there.text).names;
    let is_there = found.iter().any(|name| name == anchor);
    is_there
        .then_some(())
        .ok_or("names no heading of that page")
}

/// Writes the link from `page` to the page or file at `target`, both as seen
/// from the root.
pub(crate) fn relate(page: &Path, target: &str) -> String {
    let folder = page.parent().unwrap_or(Path::new(""));
    match Path::new(target).strip_prefix(folder) {
        Ok(beside) => beside.display().to_string(),
        Err(_) => "../".repeat(folder.components().count()) + target,
    }
}

/// Joins `target` to `folder`, without `.` and `..`.
pub(crate) fn normalize(folder: &Path, target: &str) -> PathBuf {
    let mut path = folder.to_owned();
    for part in Path::new(target).components() {
        match part {
            Component::ParentDir => drop(path.pop()),
            Component::Normal(name) => path.push(name),
            _ => {}
        }
    }
    path
}

/// Finds where the links and images of a page lead, each with its line.
pub(crate) fn find_targets(markdown: &str) -> Vec<(usize, String)> {
    let mut targets = Vec::new();
    for (event, range) in parse(markdown).into_offset_iter() {
        let line = line_at(markdown, range.start);
        match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                targets.push((line, dest_url.into_string()));
            }
            Event::Html(html) | Event::InlineHtml(html) => {
                let found = ["href", "src"].map(|name| find_attributes(&html, name));
                targets.extend(found.concat().into_iter().map(|target| (line, target)));
            }
            _ => {}
        }
    }
    targets
}

/// Finds the values of `name="value"` in a piece of HTML.
pub(crate) fn find_attributes(html: &str, name: &str) -> Vec<String> {
    let name = format!(" {name}=\"");
    let values = html
        .split(&name)
        .skip(1)
        .filter_map(|rest| rest.split_once('"'));
    values.map(|(value, _)| value.to_owned()).collect()
}

/// Parses a page as mdBook does.
pub(crate) fn parse(markdown: &str) -> Parser<'_> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES;
    Parser::new_ext(markdown, options)
}
