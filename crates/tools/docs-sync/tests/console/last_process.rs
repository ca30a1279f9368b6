//! Replays a page, and sees that its processes are gone afterwards.

use std::process::Command;
use std::sync::mpsc;
use std::time::Duration;
use std::{fs, thread};

use tempfile::TempDir;

use crate::replay::replay_within;

/// Replays a page whose processes write into `alive` and hold it open, sees
/// that they are gone afterwards, and returns what they wrote.
pub fn replay_to_the_last_process(
    root: &TempDir,
    limit: u64,
    page: &str,
) -> (Result<String, String>, String) {
    let alive = root.path().join("alive");
    let made = Command::new("mkfifo").arg(&alive).status().unwrap();
    assert!(made.success());
    let (sender, written) = mpsc::channel();
    let path = alive.clone();
    // Reading a pipe ends when nobody is left who could write.
    thread::spawn(move || sender.send(fs::read_to_string(path).unwrap()));
    let replayed = replay_within(root, limit, page);
    let written = written.recv_timeout(Duration::from_secs(30));
    fs::remove_file(alive).unwrap();
    let written = written.expect("a process that writes into `alive`, and is gone by now");
    (replayed, written)
}
