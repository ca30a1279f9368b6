//! The chapters of the book, as mdBook gets them back from the program.

use std::io::Write;
use std::process::{Command, Stdio};

use docs_sync::book::preprocess;
use serde_json::{Value, json};

fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_docs-sync"));
    command.arg("book");
    command
}

/// Returns what mdBook gets back for a chapter if `book.toml` names no repository.
fn in_book(chapter: &str) -> String {
    in_book_with(&json!({}), chapter)
}

/// Returns what mdBook gets back for a chapter if `book.toml` names this repository.
fn in_book_of(repository: &str, chapter: &str) -> String {
    let html = json!({"git-repository-url": repository});
    in_book_with(&json!({"config": {"output": {"html": html}}}), chapter)
}

fn in_book_with(context: &Value, chapter: &str) -> String {
    let sent = json!([context, {"content": chapter, "path": "1.md"}]).to_string();
    let mut received = Vec::new();
    preprocess(sent.as_bytes(), &mut received).unwrap();
    let received: Value = serde_json::from_slice(&received).unwrap();
    received["content"].as_str().unwrap().to_owned()
}

#[test]
fn the_name_of_a_listing_is_plain_text_in_the_book() {
    let listing = "<!-- source: a_b.rs -->\n[crates/a_b.rs](../crates/a_b.rs)\n```rust\n```\n";
    let plain = "<!-- source: a_b.rs -->\ncrates/a_b.rs\n```rust\n```\n";
    assert_eq!(in_book(listing), plain);
}

#[test]
fn only_links_out_of_the_book_become_text() {
    let page = |links: &str, readme: &str| format!("{links}\n\n{readme} `[x](../y)`\n");
    let links = "[a](2.md#x) ![b](images/b.svg) [c](https://example.org) [d](#x) <e@example.org>";
    let linked = page(links, "[the *README*](../README.md) [y][ref]");
    let linked = linked + "\n[ref]: ../y\n";
    let plain = page(links, "the *README* y") + "\n[ref]: ../y\n";
    assert_eq!(in_book(&linked), plain);
}

#[test]
fn links_out_of_the_book_lead_to_the_repository_once_it_is_named() {
    let chapter = "[crates/a_b.rs](../crates/a_b.rs) [the *README*](../README.md#top)
[lines](../crates/a_b.rs#L3-L5) [folder](../crates/) [y][ref]

[ref]: ../y
";
    let linked = "[crates/a_b.rs](https://example.org/a/b/blob/main/crates/a_b.rs) \
                  [the *README*](https://example.org/a/b/blob/main/README.md#top)
[lines](https://example.org/a/b/blob/main/crates/a_b.rs#L3-L5) \
                  [folder](https://example.org/a/b/blob/main/crates/) \
                  [y](https://example.org/a/b/blob/main/y)

[ref]: ../y
";
    for repository in ["https://example.org/a/b", "https://example.org/a/b/"] {
        assert_eq!(in_book_of(repository, chapter), linked);
    }
}

#[test]
fn links_within_the_book_stay_when_the_repository_is_named() {
    let chapter = "[a](2.md#x) ![b](images/b.svg) [c](https://example.org) `[x](../y)`\n";
    assert_eq!(in_book_of("https://example.org/a/b", chapter), chapter);
}

#[test]
fn what_is_no_book_is_refused() {
    let error = preprocess("{}".as_bytes(), Vec::new()).unwrap_err();
    assert_eq!(error.to_string(), "this isn't a book as mdBook sends it");
}

#[test]
fn the_program_is_a_preprocessor_of_mdbook() {
    let book = |one: &str, two: &str| {
        let sub = json!({"Chapter": {"content": two, "path": "2.md", "sub_items": []}});
        let chapter = json!({"content": one, "path": "1.md", "sub_items": [sub]});
        json!({"items": [{"Chapter": chapter}, "Separator"]})
    };
    let sent = json!([{"renderer": "html"}, book("[a](../a)", "[b](../b)")]);
    let mut program = program();
    program.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = program.spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    input.write_all(sent.to_string().as_bytes()).unwrap();
    drop(input);
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    let received: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(received, book("a", "b"));
}

#[test]
fn the_program_supports_every_renderer() {
    let status = program().args(["supports", "html"]).status().unwrap();
    assert!(status.success());
}
