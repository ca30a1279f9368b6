//! The search for what a gallery lacks.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use mistakes::crates;
use mistakes::index::entries;

use crate::common::file_names;

/// The crate that holds nothing but mistakes, and has the folder `compile-fail`.
const GALLERY: &str = "crates/mistakes";

/// How many mistakes stand at the end because no chapter teaches the right way, as the
/// page says.
const UNTAUGHT: usize = 2;

/// How a page begins its last line, which belongs to no section.
const LAST_LINE: &str = "\nNext comes ";

/// Returns a sentence for everything that the gallery of a workspace lacks, or the page
/// about it.
pub fn missing(workspace: &Path, page: &str) -> Vec<String> {
    let mut sentences = Vec::new();
    let files = files(workspace);
    // Each with the crate that has its programs.
    let mut mistakes = BTreeMap::new();
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
        let (folder, name) = program.rsplit_once('/').expect("a folder");
        let (home, _) = folder.rsplit_once('/').expect("a crate");
        let Some(mistake) = mistake(name) else {
            sentences.push(format!("{file} must end in _wrong.rs or _fixed.rs"));
            continue;
        };
        let known = mistakes.insert(mistake, home);
        if let Some(other) = known.filter(|other| *other != home) {
            sentences.push(format!("{mistake} is in {other} and in {home}"));
        }
        sentences.extend(expectation(program, &files));
    }
    for (mistake, home) in &mistakes {
        sentences.extend(twin(home, mistake, &files));
        sentences.extend(place(home, mistake, page));
    }
    for name in entries(page).iter().map(|entry| entry.name) {
        if !mistakes.contains_key(name.replace('-', "_").as_str()) {
            sentences.push(format!(
                "docs/mistakes.md lists {name}, which has no programs"
            ));
        }
    }
    let sections = sections(page).count();
    if sections != mistakes.len() {
        let count = mistakes.len();
        sentences.push(format!(
            "docs/mistakes.md has {sections} sections, and there are {count} mistakes"
        ));
    }
    sentences
}

/// Lists the files of the gallery, such as `crates/mistakes/examples/cold_soup_wrong.rs`.
/// The examples of the other crates belong to it if their names say it.
fn files(workspace: &Path) -> BTreeSet<String> {
    let mut files = BTreeSet::new();
    for home in crates(workspace).expect("the folder of the crates") {
        let home = format!("crates/{home}");
        for folder in ["examples", "compile-fail"] {
            if folder == "compile-fail" && home != GALLERY {
                continue;
            }
            for name in file_names(&workspace.join(&home).join(folder)) {
                let (stem, _) = name.split_once('.').expect("an ending");
                if home == GALLERY || mistake(stem).is_some() {
                    files.insert(format!("{home}/{folder}/{name}"));
                }
            }
        }
    }
    files
}

/// Returns the mistake that a program is about, by the program's name.
fn mistake(name: &str) -> Option<&str> {
    name.strip_suffix("_wrong").or(name.strip_suffix("_fixed"))
}

/// Looks for the one file that says what a program must show.
fn expectation(program: &str, files: &BTreeSet<String>) -> Option<String> {
    let endings: &[&str] = if program.contains("/compile-fail/") {
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
fn twin(home: &str, mistake: &str, files: &BTreeSet<String>) -> Option<String> {
    let folders = [
        format!("{home}/examples"),
        format!("{GALLERY}/compile-fail"),
    ];
    let wrong = folders.map(|folder| format!("{folder}/{mistake}_wrong.rs"));
    let fixed = format!("{home}/examples/{mistake}_fixed.rs");
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
fn place(home: &str, mistake: &str, page: &str) -> Vec<String> {
    let name = mistake.replace('_', "-");
    let mut sentences = Vec::new();
    if !entries(page).iter().any(|entry| entry.name == name) {
        sentences.push(format!(
            "docs/mistakes.md needs a row in its table that ends with `{name}`"
        ));
    }
    let command = format!("`just mistake {name}`");
    let Some(section) = sections(page).find(|section| section.contains(&command)) else {
        sentences.push(format!(
            "docs/mistakes.md needs a section with the words: {command}"
        ));
        return sentences;
    };
    let title = section.lines().next().unwrap_or_default();
    let row = page
        .lines()
        .find(|line| line.ends_with(&format!("| `{name}` |")));
    if row.is_some_and(|row| !row.contains(&format!("| [{title}](#"))) {
        sentences.push(format!(
            "docs/mistakes.md: the row of {name} needs a link to \"{title}\""
        ));
    }
    let listing = format!("<!-- source: {home}/examples/{mistake}_fixed.rs \"");
    if !section.contains(&listing) {
        sentences.push(format!(
            "docs/mistakes.md needs a listing of the fix: {listing}"
        ));
    }
    sentences.extend(ending(&name, section));
    sentences
}

/// Looks for the two paragraphs at the end of a section: the right way, with a link, and
/// what would have told you.
fn ending(name: &str, section: &str) -> Option<String> {
    let mut paragraphs = section.trim_end().rsplit("\n\n");
    let told = paragraphs.next().unwrap_or_default();
    let right_way = paragraphs.next().unwrap_or_default();
    if !right_way.starts_with("**The right way:** ") || !right_way.contains("](") {
        return Some(format!(
            "the section of {name} needs, before its last paragraph: **The right way:** \
             with a link"
        ));
    }
    if !told.starts_with("**What would have told you:** ") {
        return Some(format!(
            "the section of {name} needs, as its last paragraph: **What would have told \
             you:** with the answer"
        ));
    }
    None
}

/// Looks for a mistake that isn't in its place. The sections are in the order of the
/// chapters that teach the right way, and the table has the order of the sections.
pub fn misplaced(page: &str) -> Vec<String> {
    let taught: Vec<_> = sections(page).filter_map(chapter).collect();
    let late = taught.len().saturating_sub(UNTAUGHT);
    let disorder = taught[..late].windows(2).find(|pair| pair[0].1 > pair[1].1);
    let misplaced = disorder.map(|pair| {
        let ((before, _), (name, chapter)) = (pair[0], pair[1]);
        format!("docs/mistakes.md: {name}, which {chapter} teaches, comes after {before}")
    });
    let listed = entries(page).into_iter().map(|entry| entry.name);
    let told = taught.iter().map(|(name, _)| *name);
    let different = listed.zip(told).find(|(listed, told)| listed != told);
    let misplaced_row = different.map(|(listed, told)| {
        format!("docs/mistakes.md: {listed} stands in the table where {told} belongs")
    });
    misplaced.into_iter().chain(misplaced_row).collect()
}

/// Returns the mistake of a section, and the file of the chapter that its right way leads
/// to, which is empty if that's somewhere else.
fn chapter(section: &str) -> Option<(&str, &str)> {
    let (_, right_way) = section.split_once("\n**The right way:** ")?;
    let (_, target) = right_way.split_once("](")?;
    let file = target.split(['#', ')']).next()?;
    let is_chapter = file.starts_with(|c: char| c.is_ascii_digit());
    Some((command(section)?, if is_chapter { file } else { "" }))
}

/// Returns the name of the mistake that a section says how to run.
fn command(section: &str) -> Option<&str> {
    let (_, rest) = section.split_once("`just mistake ")?;
    Some(rest.split_once('`')?.0)
}

/// Returns the sections of a page, each without the `##` of its heading.
fn sections(page: &str) -> impl Iterator<Item = &str> {
    let (page, _) = page.split_once(LAST_LINE).unwrap_or((page, ""));
    page.split("\n## ").skip(1)
}
