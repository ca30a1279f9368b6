//! The commands in `sh` fences, which nothing runs: they could be run.

use std::collections::BTreeSet;
use std::process::Command;

use docs_sync::outline::Outline;

use crate::names::unknown;
use crate::sources::SOURCES;
use crate::{Docs, assert_none};

#[test]
fn every_command_in_an_sh_fence_could_be_run() {
    let docs = Docs::read();
    let played = played(&docs);
    let mut findings = Vec::new();
    for page in &docs.pages {
        let fences = Outline::read(&page.text).fences.into_iter();
        for fence in fences.filter(|fence| fence.language == "sh") {
            let at = format!("{}:{}", page.path.display(), fence.line);
            if fence.text.trim().is_empty() || !is_shell(&fence.text) {
                findings.push(format!("{at}: sh can't run this"));
            }
            let mut made = None;
            for command in fence.text.split(['\n', ';', '&']).map(str::trim) {
                let words: Vec<_> = command.split_whitespace().collect();
                let is_fine = match words[..] {
                    [] | ["done" | "wait"] | ["for", _, "in", ..] => true,
                    ["just", recipe, ref rest @ ..] => {
                        SOURCES.recipes.contains(recipe) && are_arguments(rest)
                    }
                    ["cargo", "run" | "test" | "build", ..] => unknown(command).is_empty(),
                    ["cargo", "install", "--locked", program] => {
                        SOURCES.have_text(&format!("cargo install --locked {program}"))
                    }
                    ["cargo", "new", name] => {
                        made = Some(name);
                        true
                    }
                    ["cd", name] => made == Some(name),
                    ["cargo", "add", package, .., "--features", features] => {
                        has_features(package, features)
                    }
                    ["cargo", "add", ref packages @ ..] => packages
                        .iter()
                        .all(|package| SOURCES.have_text(&format!("\n{package} = "))),
                    ["do", "curl", ref rest @ ..] | ["curl", ref rest @ ..] => {
                        rest.iter().all(|word| played.contains(bare(word)))
                    }
                    _ => false,
                };
                if !is_fine {
                    findings.push(format!("{at}: `{command}` isn't known to commands.rs"));
                }
            }
        }
    }
    assert_none(findings);
}

/// Tells whether these can be the arguments of a recipe: names and options that there are,
/// or an address.
fn are_arguments(words: &[&str]) -> bool {
    let is_address = |word: &str| word.parse::<std::net::SocketAddr>().is_ok();
    let is_known = |word: &&str| is_address(word) || unknown(word).is_empty();
    words.iter().all(is_known)
}

/// Tells whether a manifest of ours asks a package for each of these features.
fn has_features(package: &str, features: &str) -> bool {
    let manifests = SOURCES
        .files
        .iter()
        .filter(|(path, _)| path.ends_with("Cargo.toml"));
    let asked: BTreeSet<_> = manifests
        .flat_map(|(_, text)| text.lines())
        .filter(|line| line.starts_with(&format!("{package} = ")))
        .flat_map(|line| line.split('"').skip(1).step_by(2))
        .collect();
    features.split(',').all(|feature| asked.contains(feature))
}

/// Collects the words of all console blocks, which are run.
fn played(docs: &Docs) -> BTreeSet<String> {
    let pages = docs.pages.iter();
    let fences = pages.flat_map(|page| Outline::read(&page.text).fences);
    fences
        .filter(|fence| fence.language == "console")
        .flat_map(|fence| {
            let words = fence.text.split_whitespace().map(bare);
            words.map(String::from).collect::<Vec<_>>()
        })
        .collect()
}

/// Returns a word without the quotes and the line end at its edges.
fn bare(word: &str) -> &str {
    word.trim_matches('\'').trim_end_matches("\\n")
}

fn is_shell(commands: &str) -> bool {
    let mut shell = Command::new("sh");
    shell
        .args(["-n", "-c", commands])
        .output()
        .unwrap()
        .status
        .success()
}
