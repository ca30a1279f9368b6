//! One set of features for all that stands on MongoDB's driver, so that it's built once.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::collections::{BTreeMap, BTreeSet};

use this_workspace::cargo;

/// The features of each package, by its name and version. A package that is built for
/// the build as well as for the program has two sets of them.
type Features = BTreeMap<String, BTreeSet<String>>;

/// Asks Cargo for the features of all packages below `package`.
fn read_features(package: &str, edges: &str) -> Features {
    let mut cargo = cargo();
    cargo.args(["tree", "--prefix", "none", "--format", "{p}|{f}"]);
    cargo.args(["--package", package, "--edges", edges]);
    let output = cargo.output().unwrap();
    assert!(output.status.success(), "{output:?}");

    let mut features = Features::new();
    for line in String::from_utf8(output.stdout).unwrap().lines() {
        let line = line.trim_end_matches(" (*)");
        if let Some((package, set)) = line.split_once('|') {
            let name = package.split(" (").next().unwrap().to_owned();
            features.entry(name).or_default().insert(set.to_owned());
        }
    }
    features
}

#[test]
fn whatever_uses_the_driver_asks_for_the_same_features_below_it() {
    let driver = read_features("mongodb", "normal,build");
    assert!(driver.keys().any(|name| name.starts_with("tokio v")));

    let expected = read_features("rest-mongo", "normal,build");
    for package in ["rest-mongo", "local-mongo", "bench", "twin"] {
        for edges in ["normal,build", "normal,build,dev"] {
            let features = read_features(package, edges);
            for name in driver.keys() {
                assert_eq!(
                    features.get(name),
                    expected.get(name),
                    "{package} ({edges}) has other features of {name} than rest-mongo; \
                     name them in crates/support/workspace-hack"
                );
            }
        }
    }
}
