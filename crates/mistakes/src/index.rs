//! The index of the gallery: the table in `docs/mistakes-by-symptom.md`.

/// The page about the gallery.
pub const PAGE: &str = include_str!("../../../docs/mistakes-by-symptom.md");

/// A row of the table.
#[derive(Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// What you see when you make the mistake.
    pub symptom: &'a str,
    /// The title of the section about it.
    pub title: &'a str,
    /// The page of its theme, such as `mistakes-with-tasks.md`.
    pub page: &'a str,
    /// What to type after `just mistake`.
    pub name: &'a str,
}

/// Lists every mistake of the page, one per line, with its symptom.
pub fn list() -> String {
    let entries = entries(PAGE);
    let width = entries
        .iter()
        .map(|entry| entry.name.len())
        .max()
        .unwrap_or_default();
    entries
        .iter()
        .map(|entry| format!("{:width$}  {}\n", entry.name, entry.symptom))
        .collect()
}

/// Reads the table of a page: symptom, link to a section, and name in backticks.
pub fn entries(page: &str) -> Vec<Entry<'_>> {
    page.lines().filter_map(entry).collect()
}

fn entry(line: &str) -> Option<Entry<'_>> {
    let (rest, name) = line
        .strip_prefix("| ")?
        .strip_suffix("` |")?
        .rsplit_once(" | `")?;
    let (symptom, link) = rest.rsplit_once(" | ")?;
    let (title, target) = link.strip_prefix('[')?.split_once("](")?;
    let (page, _anchor) = target.split_once('#')?;
    Some(Entry {
        symptom,
        title,
        page,
        name,
    })
}
