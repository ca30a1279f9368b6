//! The completeness of the gallery: every mistake has its files and its place on the page.

use std::collections::BTreeMap;
use std::fs;

use mistakes::crates;
use mistakes::index::{PAGE, entries};

use crate::common::{file_names, path};

/// The files of a fixed program.
const FIXED: [&str; 2] = ["examples/fixed.rs", "examples/fixed.stdout"];

/// The files of a wrong program, for each of the ways in which it may go wrong.
const WRONG: [&[&str]; 5] = [
    &["examples/wrong.rs", "examples/wrong.stdout"],
    &["examples/wrong.hangs.stdout", "examples/wrong.rs"],
    &["examples/wrong.panics.stderr", "examples/wrong.rs"],
    &["compile-fail/wrong.rs", "compile-fail/wrong.stderr"],
    &[
        "compile-fail/wrong.rs",
        "compile-fail/wrong.stderr",
        "compile-fail/wrong.stdout",
    ],
];

/// The name of a mistake, such as `forgotten-await`, and the crate that has its programs.
type Mistake = (String, String);

#[test]
fn every_mistake_has_two_programs_and_beside_each_what_it_must_show() {
    for ((name, home), files) in mistakes() {
        let files = files.iter().map(String::as_str);
        let (fixed, wrong): (Vec<_>, Vec<_>) = files.partition(|file| file.contains("/fixed."));
        assert_eq!(fixed, FIXED, "{name} in crates/{home}");
        assert!(
            WRONG.contains(&&wrong[..]),
            "{name} in crates/{home} has {wrong:?}, and needs one of {WRONG:#?}"
        );
    }
}

#[test]
fn every_mistake_has_a_row_in_the_table_and_a_section_in_the_same_order() {
    let mut rows: Vec<_> = entries(PAGE).iter().map(|entry| entry.name).collect();
    let pages = pages();
    let sections: Vec<_> = pages
        .iter()
        .flat_map(|page| sections(page))
        .map(command)
        .collect();
    assert_eq!(rows, sections, "the rows (left) and the sections");
    rows.sort_unstable();
    let mistakes = mistakes();
    let names: Vec<_> = mistakes.keys().map(|(name, _)| name).collect();
    assert_eq!(rows, names, "the rows (left) and the programs");
}

#[test]
fn every_section_is_linked_and_shows_the_fix_and_what_the_wrong_program_shows() {
    let pages = pages();
    for ((name, home), files) in mistakes() {
        let mut all = pages.iter().flat_map(|page| sections(page));
        let section = all.find(|section| command(section) == name);
        let section = section.unwrap_or_else(|| panic!("{name} has no section"));
        let mut rows = entries(PAGE).into_iter();
        let row = rows.find(|entry| entry.name == name);
        let title = section.lines().next();
        assert_eq!(row.map(|row| row.title), title, "the title of {name}");

        // What stands below these comments is what the file holds: docs-sync sees to that.
        let program = format!("<!-- source: crates/{home}/");
        let mistake = name.replace('-', "_");
        let mut listings = vec![format!("{program}examples/{mistake}_fixed.rs \"")];
        for file in files {
            if let Some((folder, ending)) = file.split_once("/wrong.")
                && ending != "rs"
            {
                let shown = format!("{program}{folder}/{mistake}_wrong.{ending} -->\n");
                listings.push(shown);
            }
        }
        for listing in listings {
            assert!(section.contains(&listing), "{name} lacks {listing}");
        }
    }
}

#[test]
fn every_section_ends_with_the_right_way_and_what_would_have_told_you() {
    for section in pages().iter().flat_map(|page| sections(page)) {
        let name = command(section);
        let mut paragraphs = section.trim_end().rsplit("\n\n");
        let told = paragraphs.next().unwrap_or_default();
        let right_way = paragraphs.next().unwrap_or_default();
        let start = "**What would have told you:** ";
        assert!(told.starts_with(start), "{name} doesn't end with {start}");
        let start = "**The right way:** ";
        let is_right_way = right_way.starts_with(start) && right_way.contains("](");
        assert!(is_right_way, "{name}: no {start}with a link before the end");
    }
}

#[test]
fn mistakes_come_in_the_order_in_which_the_right_way_is_taught() {
    for page in pages() {
        let chapters: Vec<_> = sections(&page)
            .map(|it| (command(it), chapter(it)))
            .collect();
        // What no chapter teaches comes last.
        let is_in_order = chapters.is_sorted_by_key(|(_, chapter)| (chapter.is_none(), *chapter));
        assert!(is_in_order, "{chapters:#?}");
    }
}

/// Returns the files of each mistake, such as `examples/wrong.stdout`. The examples of the
/// other crates belong to one if their names say it.
fn mistakes() -> BTreeMap<Mistake, Vec<String>> {
    let mut mistakes = BTreeMap::<_, Vec<_>>::new();
    for home in crates().expect("the folder of the crates") {
        let folders: &[_] = match home.as_str() {
            "mistakes" => &["compile-fail", "examples"],
            _ => &["examples"],
        };
        for folder in folders {
            for file in file_names(&path(&format!("{home}/{folder}"))) {
                let (program, ending) = file.split_once('.').expect("an ending");
                match program.rsplit_once('_') {
                    Some((mistake, version @ ("wrong" | "fixed"))) => mistakes
                        .entry((mistake.replace('_', "-"), home.clone()))
                        .or_default()
                        .push(format!("{folder}/{version}.{ending}")),
                    _ => assert_ne!(home, "mistakes", "{file} is neither wrong nor fixed"),
                }
            }
        }
    }
    mistakes
}

/// Reads the pages that the table leads to, in its order.
fn pages() -> Vec<String> {
    let mut names: Vec<_> = entries(PAGE).iter().map(|entry| entry.page).collect();
    names.dedup();
    let docs = this_workspace::root().join("docs");
    names
        .iter()
        .map(|name| fs::read_to_string(docs.join(name)).expect("a page"))
        .collect()
}

/// Returns the sections of a page, each without the `##` of its heading.
fn sections(page: &str) -> impl Iterator<Item = &str> {
    page.split("\n## ").skip(1)
}

/// Returns the name of the mistake that a section says how to run.
fn command(section: &str) -> &str {
    let rest = section.split_once("`just mistake ");
    let name = rest.and_then(|(_, rest)| rest.split_once('`'));
    name.unwrap_or_else(|| panic!("no `just mistake` in: {section}"))
        .0
}

/// Returns the file of the chapter that the right way of a section leads to, if it does.
fn chapter(section: &str) -> Option<&str> {
    let (_, right_way) = section.split_once("\n**The right way:** ")?;
    let (_, target) = right_way.split_once("](")?;
    let file = target.split(['#', ')']).next()?;
    file.starts_with(|c: char| c.is_ascii_digit())
        .then_some(file)
}
