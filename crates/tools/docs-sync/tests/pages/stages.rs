//! The stages: each stands wherever a stage belongs.

use docs_sync::headings;
use serde_json::Value;

use crate::markdown::tables;
use crate::{Docs, assert_none, compare};

/// The gallery of mistakes. Learners read it, but it's no stage.
const GALLERY: &str = "crates/mistakes";

/// The page that the book opens with.
const START: &str = "docs/README.md";

/// The last stages of part one and of part two.
const LAST_OF_PARTS: [&str; 2] = ["rest-mongo", "event-loop"];

/// A program that learners run, and read a chapter along with.
struct Stage {
    /// The name of the crate, which is also in the name of its recipe.
    name: String,
    /// What it shows, as its manifest says.
    description: String,
    /// The chapter that its `main.rs` says to read along in, such as `docs/01-hello.md`.
    chapter: String,
    /// Its `main.rs`.
    main: String,
}

/// Reads the stages, in reading order.
fn stages(docs: &Docs) -> Vec<Stage> {
    let manifest = docs.file("Cargo.toml");
    let (_, folders) = manifest.split_once("\ndefault-members = [").unwrap();
    let (folders, _) = folders.split_once(']').unwrap();
    let folders = folders.split('"').skip(1).step_by(2);
    let stages = folders.filter(|folder| *folder != GALLERY).map(|folder| {
        let manifest = docs.file(format!("{folder}/Cargo.toml"));
        let main = docs.file(format!("{folder}/src/main.rs"));
        Stage {
            name: after(&manifest, "\nname = \"", '"'),
            description: after(&manifest, "\ndescription = \"", '"'),
            chapter: after(&main, "Read along in `", '`'),
            main,
        }
    });
    stages.collect()
}

/// Returns what stands behind `mark`, up to `end`.
fn after(text: &str, mark: &str, end: char) -> String {
    let (_, rest) = text
        .split_once(mark)
        .unwrap_or_else(|| panic!("no {mark} in {text}"));
    rest.split(end).next().unwrap().to_owned()
}

/// Returns what the heading of its chapter says before the colon.
fn title(docs: &Docs, stage: &Stage) -> String {
    let heading = headings::find(docs.page(&stage.chapter).unwrap()).remove(0);
    heading.text.split(": ").next().unwrap().to_owned()
}

/// Returns how long the stage takes, as the README says.
fn minutes(docs: &Docs, stage: &Stage) -> usize {
    let row = after(
        docs.page("README.md").unwrap(),
        &format!("| `cargo run -p {}` ", stage.name),
        '\n',
    );
    let (_, time) = row.trim_end_matches(" min |").rsplit_once(' ').unwrap();
    time.parse().unwrap()
}

/// Tells whether the stage is one of the four that `just tour` runs, which have a star.
fn has_star(docs: &Docs, stage: &Stage) -> bool {
    recipe(&docs.file("justfile"), "tour").contains(&format!("'# {}'", stage.name))
}

/// Returns the lines of a recipe that has no arguments.
fn recipe<'a>(justfile: &'a str, name: &str) -> &'a str {
    let (_, rest) = justfile.split_once(&format!("\n{name}:\n")).unwrap();
    rest.split("\n\n").next().unwrap()
}

#[test]
fn the_readme_has_a_row_for_each_stage_those_with_a_star_first() {
    let docs = Docs::read();
    let (stars, others): (Vec<_>, Vec<_>) = stages(&docs)
        .into_iter()
        .partition(|stage| has_star(&docs, stage));
    assert_eq!(stars.len(), 4);
    let row = |stage: &Stage, star| {
        let Stage {
            name,
            description,
            chapter,
            ..
        } = stage;
        let title = title(&docs, stage);
        format!("|{star} | `cargo run -p {name}` | {description} | [{title}]({chapter}) |")
    };
    let stars = stars.iter().map(|stage| row(stage, " ★"));
    let others = others.iter().map(|stage| row(stage, ""));
    let expected: Vec<_> = stars.chain(others).collect();
    let readme = docs.page("README.md").unwrap().lines();
    let rows: Vec<_> = readme
        .filter(|line| line.contains(" | `cargo run -p "))
        .map(|line| line.split_inclusive('|').take(5).collect())
        .collect();
    assert_none(compare("README.md", &rows, &expected));
}

#[test]
fn the_start_page_has_a_row_for_each_stage_and_adds_up_the_minutes_of_the_readme() {
    let docs = Docs::read();
    let (mut expected, mut in_part, mut in_all, mut with_star) = (Vec::new(), 0, 0, 0);
    for stage in stages(&docs) {
        let (title, minutes) = (title(&docs, &stage), minutes(&docs, &stage));
        let star = if has_star(&docs, &stage) { "★ " } else { "" };
        let file = stage.chapter.trim_start_matches("docs/");
        expected.push(format!("{star}[{title}]({file}): {minutes} min"));
        in_part += minutes;
        in_all += minutes;
        with_star += if star.is_empty() { 0 } else { minutes };
        if LAST_OF_PARTS.contains(&stage.name.as_str()) {
            expected.push(format!("together: {in_part} min"));
            in_part = 0;
        }
    }
    let start = docs.page(START).unwrap();
    let rows: Vec<_> = tables(start)
        .into_iter()
        .flat_map(|table| table.rows)
        .map(|(_, cells)| format!("{}: {}", cells[0], cells[2]))
        .collect();
    assert_none(compare(START, &rows, &expected));
    let hours = (in_all + 30) / 60;
    for sum in [
        format!("takes {with_star} minutes"),
        format!("about {hours} hours of reading and running"),
    ] {
        assert!(start.contains(&sum), "{START} doesn't say {sum:?}");
    }
}

#[test]
fn the_summary_has_a_star_at_the_same_chapters_as_the_readme() {
    let docs = Docs::read();
    let summary = docs.page("docs/SUMMARY.md").unwrap();
    let findings = stages(&docs).into_iter().filter_map(|stage| {
        let file = stage.chapter.trim_start_matches("docs/");
        let is_marked = summary.contains(&format!(" ★]({file})"));
        (is_marked != has_star(&docs, &stage)).then(|| format!("{file}: {is_marked}"))
    });
    assert_none(findings.collect());
}

#[test]
fn every_stage_has_its_recipe_its_part_in_the_tour_and_an_entry_in_the_editor() {
    let docs = Docs::read();
    let justfile = docs.file("justfile");
    let tour = recipe(&justfile, "tour-all");
    let launch: Value = serde_json::from_str(&docs.file(".vscode/launch.json")).unwrap();
    let launch = launch["configurations"].to_string();
    let mut findings = Vec::new();
    for stage in stages(&docs) {
        let Stage {
            name,
            description,
            main,
            ..
        } = stage;
        for (place, text, needle) in [
            ("the justfile", &justfile[..], format!("\nrun-{name}")),
            ("the justfile", &justfile, format!("\n# {description}\n")),
            ("the recipe tour-all", tour, format!("'# {name}'")),
            ("launch.json", &launch, format!("\"--package={name}\"")),
            ("its main.rs", &main, format!("`just run-{name}`")),
        ] {
            if !text.contains(&needle) {
                findings.push(format!("{name}: {place} lacks {needle:?}"));
            }
        }
    }
    assert_none(findings);
}

#[test]
fn chapters_stand_in_the_order_of_the_stages() {
    let chapters: Vec<_> = stages(&Docs::read())
        .into_iter()
        .map(|stage| stage.chapter)
        .collect();
    assert!(chapters.is_sorted(), "{chapters:?}");
}
