//! `docs/mistakes.md` has a place for every mistake, and quotes what is recorded.

mod common;

use std::fs;

use common::{gallery, recorded};

fn page() -> String {
    let page = gallery().join("../../docs/mistakes.md");
    fs::read_to_string(page).expect("the page")
}

/// The names of the folders that hold a mistake.
fn mistakes() -> Vec<String> {
    let entries = fs::read_dir(gallery()).expect("the gallery");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let folders = paths.filter(|path| path.join("wrong.rs").exists());
    let names = folders.map(|path| path.file_name().expect("a name").to_owned());
    names
        .map(|name| name.into_string().expect("text"))
        .collect()
}

#[test]
fn every_mistake_has_a_section_with_its_command_and_its_mend() {
    let page = page();
    let mistakes = mistakes();
    assert_eq!(page.matches("\n## ").count(), mistakes.len());
    for mistake in mistakes {
        let command = format!("Run it with `just mistake {mistake}`.");
        assert!(page.contains(&command), "{command}");
        let mend = format!("<!-- source: crates/mistakes/{mistake}/mended.rs \"");
        assert!(page.contains(&mend), "{mend}");
    }
}

#[test]
fn all_that_a_wrong_program_shows_is_on_the_page_as_it_is_recorded() {
    let page = page();
    for mistake in mistakes() {
        let files = ["stdout", "stderr"].map(|stream| format!("{mistake}/wrong.{stream}"));
        let shown = files.iter().filter(|file| gallery().join(file).exists());
        let shown: Vec<_> = shown.map(|file| (file, recorded(file))).collect();
        assert!(!shown.is_empty(), "nothing is recorded of {mistake}");
        for (file, text) in shown {
            let fence = format!("<!-- source: crates/mistakes/{file} -->\n```text\n{text}```\n");
            assert!(page.contains(&fence), "not on the page:\n{fence}");
        }
    }
}
