//! The search for what a gallery lacks.

use std::collections::BTreeSet;
use std::path::Path;

use mistakes::index::entries;

use crate::common::file_names;

/// Returns a sentence for everything that's missing in a gallery, or on the page about it.
pub fn missing(gallery: &Path, page: &str) -> Vec<String> {
    let mut sentences = Vec::new();
    let mut files = BTreeSet::new();
    for folder in ["examples", "compile-fail"] {
        let names = file_names(&gallery.join(folder));
        files.extend(names.iter().map(|name| format!("{folder}/{name}")));
    }
    let mut mistakes = BTreeSet::new();
    for file in &files {
        let (program, ending) = file.split_once('.').expect("an ending");
        if ending != "rs" {
            if !files.contains(&format!("{program}.rs")) {
                sentences.push(format!(
                    "{file} belongs to no program: {program}.rs is missing"
                ));
            }
            continue;
        }
        let (_, name) = program.split_once('/').expect("a folder");
        let mistake = name.strip_suffix("_wrong").or(name.strip_suffix("_fixed"));
        match mistake {
            Some(mistake) => mistakes.insert(mistake),
            None => {
                sentences.push(format!("{file} must end in _wrong.rs or _fixed.rs"));
                continue;
            }
        };
        sentences.extend(expectation(program, &files));
    }
    for mistake in &mistakes {
        sentences.extend(twin(mistake, &files));
        sentences.extend(place(mistake, page));
    }
    for name in entries(page).iter().map(|entry| entry.name) {
        if !mistakes.contains(name.replace('-', "_").as_str()) {
            sentences.push(format!(
                "docs/mistakes.md lists {name}, which has no programs"
            ));
        }
    }
    let sections = page.matches("\n## ").count();
    if sections != mistakes.len() {
        let count = mistakes.len();
        sentences.push(format!(
            "docs/mistakes.md has {sections} sections, and there are {count} mistakes"
        ));
    }
    sentences
}

/// Looks for the one file that says what a program must show.
fn expectation(program: &str, files: &BTreeSet<String>) -> Option<String> {
    let endings: &[&str] = if program.starts_with("compile-fail/") {
        &["stderr"]
    } else if program.ends_with("_fixed") {
        &["stdout"]
    } else {
        &["stdout", "hangs.stdout", "panics.stderr"]
    };
    let possible = endings.iter().map(|ending| format!("{program}.{ending}"));
    let possible: Vec<_> = possible.collect();
    let present = possible.iter().filter(|file| files.contains(*file)).count();
    let possible = possible.join(" or ");
    match present {
        0 => Some(format!(
            "{program}.rs needs a file with what it must show: {possible}"
        )),
        1 => None,
        _ => Some(format!("{program}.rs needs only one file: {possible}")),
    }
}

/// Looks for both programs of a mistake.
fn twin(mistake: &str, files: &BTreeSet<String>) -> Option<String> {
    let wrong = ["examples", "compile-fail"].map(|folder| format!("{folder}/{mistake}_wrong.rs"));
    let fixed = format!("examples/{mistake}_fixed.rs");
    let present = wrong.iter().filter(|file| files.contains(*file)).count();
    let wrong = wrong.join(" or ");
    match present {
        0 => Some(format!("{mistake} needs the wrong program: {wrong}")),
        1 if files.contains(&fixed) => None,
        1 => Some(format!("{mistake} needs the fixed program: {fixed}")),
        _ => Some(format!("{mistake} needs only one wrong program: {wrong}")),
    }
}

/// Looks for all that a page has about a mistake.
fn place(mistake: &str, page: &str) -> Vec<String> {
    let name = mistake.replace('_', "-");
    let row = entries(page).iter().any(|entry| entry.name == name);
    let command = format!("Run it with `just mistake {name}`.");
    let listing = format!("<!-- source: crates/mistakes/examples/{mistake}_fixed.rs \"");
    let needs = [
        (row, format!("a row in its table that ends with `{name}`")),
        (
            page.contains(&command),
            format!("a section with the words: {command}"),
        ),
        (
            page.contains(&listing),
            format!("a listing of the fix: {listing}"),
        ),
    ];
    let needs = needs.into_iter().filter(|(present, _)| !present);
    needs
        .map(|(_, need)| format!("docs/mistakes.md needs {need}"))
        .collect()
}
