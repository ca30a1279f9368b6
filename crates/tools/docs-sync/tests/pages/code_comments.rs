//! Comments, hints and headers in the code: the paths in them, and what programs print.

use std::fs;
use std::path::Path;

use crate::sources::SOURCES;
use crate::{Docs, assert_none};

#[test]
fn every_path_in_a_comment_or_a_hint_is_there() {
    let docs = Docs::read();
    let mut findings = Vec::new();
    let mut count = 0;
    for (file, text) in &SOURCES.files {
        // The tests of the tools make up workspaces.
        let is_made_up = file.components().any(|part| part.as_os_str() == "tests");
        let is_prose = file.ends_with("info.toml");
        for (index, line) in text.lines().enumerate() {
            let comment = line.trim_start().starts_with("//") || line.trim_start().starts_with('#');
            if is_made_up || !(is_prose || comment) {
                continue;
            }
            for path in paths(line) {
                count += 1;
                if !docs.root.join(path).exists() {
                    let (file, line) = (file.display(), index + 1);
                    findings.push(format!("{file}:{line}: {path} isn't there"));
                }
            }
        }
    }
    assert!(count > 100, "only {count} paths were found");
    assert_none(findings);
}

/// Finds paths such as `docs/01-hello.md`. One with a gap such as `<name>` in it ends there.
fn paths(line: &str) -> impl Iterator<Item = &str> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || "._-/".contains(c);
    line.split(move |c| !is_part(c))
        .filter(|path| path.starts_with("docs/") || path.starts_with("crates/"))
        .map(|path| path.trim_end_matches(['.', '/']))
}

#[test]
fn what_a_header_says_about_running_its_program_is_true() {
    let docs = Docs::read();
    let justfile = docs.file("justfile");
    let mut findings = Vec::new();
    let mut count = 0;
    for (file, text) in &SOURCES.files {
        let lines = text.lines().map_while(|line| line.strip_prefix("//!"));
        let header: String = lines.collect();
        let Some((_, rest)) = header.split_once(" Run it with `") else {
            continue;
        };
        count += 1;
        let (command, rest) = rest.split_once('`').unwrap();
        if !runs(&justfile, command, file) {
            findings.push(format!(
                "{}: `{command}` runs something else",
                file.display()
            ));
        }
        // What's in code font behind the first "prints" is in the file beside the program.
        let beside = docs.root.join(file).with_extension("stdout");
        if let Ok(beside) = fs::read_to_string(beside)
            && let Some((_, printed)) = rest.split_once("prints")
        {
            let printed = printed.split("Read along").next().unwrap();
            let quotes = printed.split('`').skip(1).step_by(2);
            let missing = quotes.filter(|quote| !beside.contains(quote));
            findings.extend(
                missing.map(|quote| format!("{}: it doesn't print `{quote}`", file.display())),
            );
        }
    }
    assert!(count > 20, "only {count} headers were found");
    assert_none(findings);
}

/// Tells whether a command runs the program in `file`, by cargo or by a recipe.
fn runs(justfile: &str, command: &str, file: &Path) -> bool {
    let parts: Vec<_> = file.iter().map(|part| part.to_str().unwrap()).collect();
    let [.., package, folder, _] = parts[..] else {
        return false;
    };
    let name = file.file_stem().unwrap().to_str().unwrap();
    let package = format!("-p {package}");
    let example = format!("--example {name}");
    let lines = match command.strip_prefix("just ") {
        // A recipe may play others whose names begin in the same way.
        Some(recipe) => {
            let start = format!("\n{}", recipe.split(' ').next().unwrap());
            let paragraphs = justfile.split("\n\n");
            let played = paragraphs.filter(|recipe| format!("\n{recipe}").contains(&start));
            played.collect::<Vec<_>>().join("\n")
        }
        None => command.to_owned(),
    };
    lines
        .lines()
        .any(|line| line.contains(&package) && (folder != "examples" || line.contains(&example)))
}
