//! The cache in Python that Rust's is compared with promises as much.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::fs;
use std::process::Command;

/// A twin whose own cache never computes, so that each line on the error stream is
/// a computation through the other cache. Every step gives way to the other calls.
const SCRIPT: &str = r#"
import asyncio
import functools
import sys


def memo(function):
    @functools.wraps(function)
    async def cached(n):
        return 0

    return cached


@memo
async def fibn(n):
    sys.stderr.write(f"{n}\n")
    await asyncio.sleep(0)
    return n if n < 2 else await fibn(n - 2) + await fibn(n - 1)
"#;

#[test]
fn three_joined_calls_that_wait_compute_each_value_once() {
    let folder = tempfile::tempdir().unwrap();
    let script = folder.path().join("script.py");
    fs::write(&script, SCRIPT).unwrap();
    let mut command = Command::new(python_env::for_script(&script).unwrap());
    command.arg(concat!(env!("CARGO_MANIFEST_DIR"), "/time_twin.py"));
    let output = command.arg(script).args(["20", "1"]).output().unwrap();

    let computed = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{computed}");
    let mut computed: Vec<u8> = computed.lines().map(|n| n.parse().unwrap()).collect();
    computed.sort_unstable();
    assert_eq!(computed, Vec::from_iter(0..=20));
}
