//! Recipes, paths, options, variables and other names in code font, which are there.

use std::collections::BTreeSet;
use std::path::Path;

use crate::markdown::code_spans;
use crate::sources::{SOURCES, words};
use crate::{Docs, assert_none};

/// The page whose names have a test of their own. Half of them are Python's.
const DICTIONARY: &str = "docs/from-asyncio-to-rust.md";

/// How many names may be allowed. More would make no rule.
const MAX_ALLOWED: usize = 80;

/// Names that no source has, each with the reason why a page has it.
const ALLOWED: &[(&str, &str)] = &[
    (
        "angle",
        "a word in `<angle brackets>`, which stand for a value",
    ),
    ("unittest", "Python's tests"),
    ("IsolatedAsyncioTestCase", "an async test of Python"),
    ("--test-threads=1", "lets tests run one after another"),
    ("restore", "undoes a change, as git's command"),
    ("stash", "puts changes aside, as git's command"),
    (
        "xcode",
        "a part of `xcode-select`, which installs a linker on macOS",
    ),
    (
        "essential",
        "a part of `build-essential`, which has a linker on Debian",
    ),
    ("brew", "installs just on macOS"),
    ("docker", "runs another MongoDB"),
    (
        "127.0.0.1:27017:27017",
        "the ports of another MongoDB, as Docker takes them",
    ),
    (
        "mongos",
        "MongoDB's router for shards, which a learner may run",
    ),
    ("cc", "the linker's name in a message of the compiler"),
    ("Blocking", "a message of cargo"),
    ("unresolved", "a message of the compiler"),
    ("gated", "a message of the compiler"),
    (
        "E0382",
        "an error of the compiler, after a change by the learner",
    ),
    ("let_underscore_future", "a lint of Clippy"),
    ("large_futures", "a lint of Clippy"),
    ("let_underscore_must_use", "a lint of Clippy"),
    (
        "sync_channel",
        "a channel of the standard library, which isn't for async code",
    ),
    ("unused_async", "a lint of Clippy"),
    ("unused_results", "a lint of the compiler"),
    ("async_fn_in_trait", "a lint of the compiler"),
    (
        "async_trait",
        "the attribute of a crate that isn't used, as an alternative",
    ),
    ("disallowed_methods", "a lint of Clippy"),
    (
        "disallowed",
        "a part of `disallowed-methods`, the setting of a lint",
    ),
    ("Framed", "a type of tokio-util"),
    ("open_connection", "a function of asyncio"),
    ("write_eof", "a method of asyncio's StreamWriter"),
    ("selectors", "a module of Python"),
    ("RuntimeWarning", "a warning of Python"),
    ("ClientSession", "the client of aiohttp"),
    ("httpx", "a client for Python"),
    ("AsyncClient", "the client of httpx"),
    ("datetime", "a class of Python"),
    ("Protocol", "a class of Python"),
    ("SimpleQueue", "a class of Python"),
    ("CancelledError", "an exception of asyncio"),
    ("reuse", "a word of Python's RuntimeError"),
    ("Condition", "a class of asyncio"),
    ("ExceptionGroup", "an exception of Python"),
    ("StreamReader", "a class of asyncio"),
    ("StreamWriter", "a class of asyncio"),
    ("readline", "a method of asyncio's StreamReader"),
    ("gen", "a word that's reserved for generators"),
    (
        "MissedTickBehavior",
        "a type of tokio, as a setting of an interval",
    ),
    ("FIRST_COMPLETED", "a constant of asyncio"),
    (
        "run_in_executor",
        "a method of asyncio's loop, older than to_thread",
    ),
    ("AppRunner", "a class of aiohttp"),
    ("cleanup", "a method of aiohttp's AppRunner"),
    (
        "RuntimeMetrics",
        "a type of tokio, whose methods the sources call",
    ),
    ("worker_total_busy_duration", "a method of RuntimeMetrics"),
    ("dump", "a method of tokio's Handle, which isn't stable"),
    ("expression", "a part of the grammar of `select!`"),
    ("appender", "a part of `tracing-appender`, which isn't used"),
    ("Router", "a type of axum, which isn't used"),
    ("axum", "a crate that isn't used"),
    (
        "with_graceful_shutdown",
        "a method of axum, which isn't used",
    ),
    (
        "delete_one",
        "a method of the driver, for a route of the learner's own",
    ),
    (
        "deleted_count",
        "a field of the driver, for a route of the learner's own",
    ),
    (
        "crates/hello/examples/mine.rs",
        "a program of the learner's own",
    ),
    ("NN", "the number of a chapter"),
    ("run_coroutine_threadsafe", "a function of asyncio"),
    (
        "tokio_unstable",
        "a flag for builds that this course doesn't make",
    ),
    (
        "unconstrained",
        "a function of tokio that no program here should need",
    ),
];

#[test]
fn what_stands_in_code_font_is_somewhere_in_the_sources() {
    let docs = Docs::read();
    let mut allowed: BTreeSet<_> = ALLOWED.iter().map(|(name, _)| *name).collect();
    assert!(ALLOWED.len() <= MAX_ALLOWED, "{}", ALLOWED.len());
    let mut findings = Vec::new();
    for page in &docs.pages {
        if page.path == Path::new(DICTIONARY) {
            continue;
        }
        for (line, span) in code_spans(&page.text) {
            for name in unknown(&span) {
                if !ALLOWED.iter().any(|(known, _)| *known == name) {
                    let path = page.path.display();
                    findings.push(format!("{path}:{line}: `{span}`: no source has {name}"));
                }
                allowed.remove(name.as_str());
            }
        }
    }
    findings.extend(
        allowed
            .iter()
            .map(|name| format!("{name} needs no exception")),
    );
    assert_none(findings);
}

/// Finds the parts of what stands in code font that the sources don't have.
pub fn unknown(code: &str) -> Vec<String> {
    let mut unknown = Vec::new();
    let parts: Vec<_> = code.split_whitespace().collect();
    for (index, part) in parts.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| parts[before]);
        let is_known = match part.trim_end_matches([',', ';', ':']) {
            recipe if before == Some("just") && !recipe.starts_with('-') => {
                SOURCES.recipes.contains(recipe)
            }
            package if before == Some("-p") => {
                SOURCES.have_path(&format!("crates/{package}"))
                    || SOURCES.have_path(&format!("crates/support/{package}"))
                    || SOURCES.have_path(&format!("crates/tools/{package}"))
            }
            option if is_option(option) => {
                // Clap makes an option of a field.
                let name = option.split('=').next().unwrap();
                let field = format!("{}:", name[2..].replace('-', "_"));
                SOURCES.have_text(name) || SOURCES.have_text(&field)
            }
            path if is_path(path) => SOURCES.have_path(path) || SOURCES.have_text(path),
            // An example of an address, such as that of a database.
            address if address.contains("://") => true,
            name if SOURCES.have(name) => true,
            name => {
                unknown.extend(
                    words(name)
                        .filter(|word| !SOURCES.have(word))
                        .map(String::from),
                );
                true
            }
        };
        if !is_known {
            unknown.push((*part).to_owned());
        }
    }
    unknown
}

/// Tells whether a part looks like the option of a program, such as `--quick`.
fn is_option(part: &str) -> bool {
    let name = part.strip_prefix("--");
    name.is_some_and(|name| name.starts_with(|c: char| c.is_ascii_lowercase()))
}

/// Tells whether a part looks like the path of a file: words with slashes between them.
fn is_path(part: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "._-/".contains(c);
    let inner = part.trim_matches('/');
    inner.contains('/') && inner.chars().all(is_plain) && !part.starts_with('/')
}
