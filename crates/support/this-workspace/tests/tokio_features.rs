//! The map of tokio's features names each of them.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;
use this_workspace::{cargo, root};

#[test]
fn the_map_has_each_feature_of_tokio_that_gives_a_program_something_to_use() {
    let metadata = ["metadata", "--format-version", "1"];
    let output = cargo().args(metadata).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let mut packages = metadata["packages"].as_array().unwrap().iter();
    let tokio = packages.find(|it| it["name"] == "tokio").unwrap();
    let full = tokio["features"]["full"].as_array().unwrap();

    // `parking_lot` only changes what tokio's own locks are made of.
    let mut expected: BTreeSet<&str> = full.iter().filter_map(Value::as_str).collect();
    assert!(expected.remove("parking_lot"), "{full:?}");
    assert!(expected.insert("test-util"), "{full:?}");

    let page = fs::read_to_string(root().join("docs/00-before-you-begin.md")).unwrap();
    let (_, map) = page.split_once("\n| feature |").unwrap();
    let rows = map.lines().take_while(|line| !line.is_empty());
    let named = rows.filter_map(|row| Some(row.strip_prefix("| `")?.split_once("` |")?.0));
    assert_eq!(named.collect::<BTreeSet<_>>(), expected);
}
